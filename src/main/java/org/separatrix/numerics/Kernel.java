package org.separatrix.numerics;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Implementation of the inner loops. All agree to the last bit and differ in speed only. */
public enum Kernel {
    /** Plain Java. */
    SCALAR("Scalar"),
    /** The incubating Vector API; needs a JVM that was started with its module. */
    VECTOR("Vector"),
    /** OpenCL, on a graphics processor; what has no form in it is computed by the processor. Used where asked for only. */
    OPENCL("OpenCl");

    /** Set to the {@link #label} of a kernel to override the choice of {@link #best()}; {@value #AUTO} does not. */
    public static final String PROPERTY = "separatrix.kernel";

    private static final String AUTO = "auto";
    private static final String MODULE = "jdk.incubator.vector";

    private final String prefix;

    Kernel(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The fastest of the processor that this JVM can run, or the one that is asked for.
     *
     * @throws IllegalArgumentException if {@value #PROPERTY} asks for something else
     */
    public static Kernel best() {
        if (!isAskedFor()) {
            return ofProcessor();
        }
        String wanted = System.getProperty(PROPERTY);
        for (Kernel kernel : values()) {
            if (kernel.label().equals(wanted)) {
                return kernel;
            }
        }
        throw new IllegalArgumentException(PROPERTY + " = " + wanted + ": allowed are " + allowed());
    }

    /** Whether {@value #PROPERTY} asks for one. */
    public static boolean isAskedFor() {
        return !System.getProperty(PROPERTY, AUTO).equals(AUTO);
    }

    /** What may be asked for, in words. */
    public static String allowed() {
        return Arrays.stream(values()).map(Kernel::label).collect(Collectors.joining(", ")) + " and " + AUTO;
    }

    private static Kernel ofProcessor() {
        return ModuleLayer.boot().findModule(MODULE).isPresent() ? VECTOR : SCALAR;
    }

    /** Its name in settings and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This, or where it computes on a device, the fastest of the processor. */
    public Kernel onProcessor() {
        return this == OPENCL ? ofProcessor() : this;
    }

    /**
     * An object whose loops are written in this.
     *
     * <p>Its class has the name of the type behind {@code Vector} or {@code OpenCl}, and stands beside it. Reflection keeps
     * the Vector API out of the link graph of JVMs without its module, and OpenCL out of what nobody asks for.
     *
     * @param type of the object
     * @param setup what it is made from
     * @param scalar makes it in plain Java
     * @throws IllegalStateException if this JVM cannot run it
     */
    public <S, T> T create(Class<T> type, S setup, Function<S, T> scalar) {
        if (this == SCALAR) {
            return scalar.apply(setup);
        }
        try {
            Constructor<? extends T> constructor = Class.forName(
                            type.getPackageName() + "." + prefix + type.getSimpleName())
                    .asSubclass(type)
                    .getDeclaredConstructor(setup.getClass());
            constructor.setAccessible(true);
            return constructor.newInstance(setup);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the " + label() + " kernel failed", e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException("the vector kernel needs a JVM started with --add-modules " + MODULE, e);
        }
    }
}
