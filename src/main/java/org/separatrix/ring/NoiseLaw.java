package org.separatrix.ring;

/**
 * The law of the input noise η of a neuron, from the σ of the model and the length dt of a step.
 *
 * <p>The noise stands inside f. Noise that is independent from step to step therefore has no limit as dt → 0: of
 * {@code per-step} only its average E f(h + σξ) is left, and {@code sqrt-dt} saturates f, E f(h + σξ/√dt) → r_max/2
 * whatever h is. Noise with a correlation time has one.
 */
public sealed interface NoiseLaw {

    /** The standard deviation of η in any one step. */
    double deviation(double sigma, double dt);

    /** The correlation of η with that of the step before, in [0, 1). */
    double correlation(double dt);

    /** The standard deviation of what a step adds to what it keeps, √(1 − correlation²) times that of η. */
    double innovation(double sigma, double dt);

    /** Independent from step to step. */
    enum Independent implements NoiseLaw {
        /** η = σ ξ, whatever dt is: the reference. */
        PER_STEP,
        /** η = σ ξ / √dt; the same as {@link #PER_STEP} at dt = 1. */
        SQRT_DT;

        @Override
        public double deviation(double sigma, double dt) {
            return this == PER_STEP ? sigma : sigma / Math.sqrt(dt);
        }

        @Override
        public double correlation(double dt) {
            return 0.0;
        }

        @Override
        public double innovation(double sigma, double dt) {
            return deviation(sigma, dt);
        }
    }

    /**
     * An Ornstein–Uhlenbeck process, sampled exactly and stationary from the first step on:
     *
     * <pre>
     *   η(0) = σ ξ(0),     η(t+1) = η(t) e^(−dt/τ_n) + σ √(1 − e^(−2dt/τ_n)) ξ(t+1)
     * </pre>
     *
     * Its standard deviation is σ and its correlation at a lag s is e^(−s/τ_n), whatever dt is. The elementary functions
     * are those that give the same bits on every machine.
     *
     * @param time τ_n &gt; 0, in the unit of τ and dt
     */
    record Correlated(double time) implements NoiseLaw {

        public Correlated {
            if (!(time > 0.0 && time < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("correlation time = " + time + ": allowed is a number > 0");
            }
        }

        @Override
        public double deviation(double sigma, double dt) {
            return sigma;
        }

        @Override
        public double correlation(double dt) {
            return StrictMath.exp(-dt / time);
        }

        @Override
        public double innovation(double sigma, double dt) {
            return sigma * Math.sqrt(-StrictMath.expm1(-2.0 * dt / time));
        }
    }
}
