package org.separatrix.ring;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

/** The implementations of {@link RingBatch}; they agree to the last bit and differ in speed only. */
public enum RingKernel {
    /** Plain Java. */
    SCALAR {
        @Override
        RingBatch newBatch(RingSetup setup) {
            return new ScalarRingBatch(setup);
        }

        @Override
        public boolean available() {
            return true;
        }
    },
    /** The incubating Vector API; needs a JVM that was started with its module. */
    VECTOR {
        @Override
        RingBatch newBatch(RingSetup setup) {
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

    /** Set to {@code scalar} or {@code vector} to override the choice of {@link #best()}. */
    public static final String PROPERTY = "separatrix.kernel";

    /**
     * The fastest that this JVM can run.
     *
     * @throws IllegalArgumentException if {@value #PROPERTY} asks for something else
     */
    public static RingKernel best() {
        String wanted = System.getProperty(PROPERTY);
        if (wanted == null) {
            return VECTOR.available() ? VECTOR : SCALAR;
        }
        for (RingKernel kernel : values()) {
            if (kernel.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return kernel;
            }
        }
        throw new IllegalArgumentException(PROPERTY + " = " + wanted + ": allowed are scalar and vector");
    }

    /** Whether this JVM can run it. */
    public abstract boolean available();

    /**
     * Consecutive trials of one ring in their initial state.
     *
     * @param ring which, in [0, model.rings())
     * @param noiseSeed the seed of the experiment
     * @param noiseCondition the condition as a coordinate of the noise
     * @param firstTrial the index of the first trial within the condition
     * @param trials how many, ≥ 1
     * @throws IllegalArgumentException if model and protocol do not describe such a ring
     */
    public RingBatch newBatch(
            Model model,
            Protocol protocol,
            int ring,
            long noiseSeed,
            long noiseCondition,
            long firstTrial,
            int trials) {
        return newBatch(new RingSetup(model, protocol, ring, noiseSeed, noiseCondition, firstTrial, trials));
    }

    abstract RingBatch newBatch(RingSetup setup);

    /** Reflection keeps the Vector API out of the link graph of JVMs without its module. */
    private static final class VectorConstructor {
        static final Constructor<? extends RingBatch> INSTANCE = find();

        private static Constructor<? extends RingBatch> find() {
            try {
                return Class.forName(RingKernel.class.getPackageName() + ".VectorRingBatch")
                        .asSubclass(RingBatch.class)
                        .getDeclaredConstructor(RingSetup.class);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }
}
