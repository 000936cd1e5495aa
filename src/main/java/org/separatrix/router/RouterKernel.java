package org.separatrix.router;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

/** The implementations of {@link ExpertGroupBatch}; they agree to the last bit and differ in speed only. */
public enum RouterKernel {
    /** Plain Java. */
    SCALAR {
        @Override
        ExpertGroupBatch newGroup(GroupSetup setup) {
            return new ScalarExpertGroupBatch(setup);
        }

        @Override
        public boolean available() {
            return true;
        }
    },
    /** The incubating Vector API; needs a JVM that was started with its module. */
    VECTOR {
        @Override
        ExpertGroupBatch newGroup(GroupSetup setup) {
            try {
                return VectorConstructor.INSTANCE.newInstance(setup);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("the vector kernel failed", e.getCause());
            } catch (ReflectiveOperationException | LinkageError e) {
                throw new IllegalStateException(
                        "the vector kernel needs a JVM started with --add-modules jdk.incubator.vector", e);
            }
        }

        @Override
        public boolean available() {
            return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        }
    };

    /** Set to {@code scalar} or {@code vector} to override the choice of {@link #best()}; the rings know it too. */
    public static final String PROPERTY = "separatrix.kernel";

    /**
     * The fastest that this JVM can run.
     *
     * @throws IllegalArgumentException if {@value #PROPERTY} asks for something else
     */
    public static RouterKernel best() {
        String wanted = System.getProperty(PROPERTY);
        if (wanted == null) {
            return VECTOR.available() ? VECTOR : SCALAR;
        }
        for (RouterKernel kernel : values()) {
            if (kernel.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return kernel;
            }
        }
        throw new IllegalArgumentException(PROPERTY + " = " + wanted + ": allowed are scalar and vector");
    }

    /** Whether this JVM can run it. */
    public abstract boolean available();

    /**
     * A group of experts in its initial state.
     *
     * @param slice which of the experts, within the model's
     * @throws IllegalArgumentException if the arguments do not describe such a group
     */
    public ExpertGroupBatch newGroup(RouterModel model, TokenProtocol protocol, StreamRange range, ExpertSlice slice) {
        return newGroup(new GroupSetup(model, protocol, range, slice));
    }

    abstract ExpertGroupBatch newGroup(GroupSetup setup);

    /** Reflection keeps the Vector API out of the link graph of JVMs without its module. */
    private static final class VectorConstructor {
        static final Constructor<? extends ExpertGroupBatch> INSTANCE = find();

        private static Constructor<? extends ExpertGroupBatch> find() {
            try {
                return Class.forName(RouterKernel.class.getPackageName() + ".VectorExpertGroupBatch")
                        .asSubclass(ExpertGroupBatch.class)
                        .getDeclaredConstructor(GroupSetup.class);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }
}
