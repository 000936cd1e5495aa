package org.separatrix.numerics;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.function.Function;

/** Implementation of the inner loops. All agree to the last bit and differ in speed only. */
public enum Kernel {
    /** Plain Java. */
    SCALAR,
    /** The incubating Vector API; needs a JVM that was started with its module. */
    VECTOR;

    /** Set to {@code scalar} or {@code vector} to override the choice of {@link #best()}. */
    public static final String PROPERTY = "separatrix.kernel";

    private static final String MODULE = "jdk.incubator.vector";

    /**
     * The fastest that this JVM can run.
     *
     * @throws IllegalArgumentException if {@value #PROPERTY} asks for something else
     */
    public static Kernel best() {
        String wanted = System.getProperty(PROPERTY);
        if (wanted == null) {
            return VECTOR.available() ? VECTOR : SCALAR;
        }
        for (Kernel kernel : values()) {
            if (kernel.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return kernel;
            }
        }
        throw new IllegalArgumentException(PROPERTY + " = " + wanted + ": allowed are scalar and vector");
    }

    /** Whether this JVM can run it. */
    public boolean available() {
        return this == SCALAR || ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /**
     * An object whose loops are written in this.
     *
     * <p>Reflection keeps the Vector API out of the link graph of JVMs without its module.
     *
     * @param type of the object
     * @param setup what it is made from
     * @param scalar makes it in plain Java
     * @param vector the simple name of its class in the Vector API, in the package of the type
     * @throws IllegalStateException if this JVM cannot run it
     */
    public <S, T> T create(Class<T> type, S setup, Function<S, T> scalar, String vector) {
        if (this == SCALAR) {
            return scalar.apply(setup);
        }
        try {
            Constructor<? extends T> constructor = Class.forName(type.getPackageName() + "." + vector)
                    .asSubclass(type)
                    .getDeclaredConstructor(setup.getClass());
            constructor.setAccessible(true);
            return constructor.newInstance(setup);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the vector kernel failed", e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException("the vector kernel needs a JVM started with --add-modules " + MODULE, e);
        }
    }
}
