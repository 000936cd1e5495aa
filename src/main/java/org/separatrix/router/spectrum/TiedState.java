package org.separatrix.router.spectrum;

import org.separatrix.router.RouterModel;
import org.separatrix.router.RouterModel.Pool;

/**
 * The state in which all experts have equal logits and the rate k/E, in closed form. With s = r (1 − r) / T:
 *
 * <pre>
 *   E − 1 modes of differences   λ = −1 + s (w + J/k)                             degenerate by the symmetry S_E
 *   the uniform mode and u       λ² − B λ + C = 0,  B = −1 + s (w − J (E − 1)/k),  C = (τ/τ_u) s E/k (0 without a pool)
 * </pre>
 */
public record TiedState(RouterModel model) {

    /** s, the slope of the sigmoid. */
    public double slope() {
        double rate = model.initialRate();
        return rate * (1.0 - rate) / model.temperature();
    }

    /** λ of the E − 1 differences between experts, in 1/τ. */
    public double degenerateEigenvalue() {
        return -1.0 + slope() * model.selfCoupling();
    }

    /** J_c = k (1/s − w), above which the differences grow and the symmetry breaks. */
    public double symmetryBreakingInhibition() {
        return model.k() * (1.0 / slope() - model.excitation());
    }

    /**
     * The J above which an Euler step overshoots in the uniform mode so far that the count oscillates: where λ = −2 τ/dt.
     * An effect of the clock; in continuous time the mode is never unstable.
     */
    public double lockstepInhibition() {
        double fastest = 2.0 * model.tau() / model.dt();
        double excess = fastest - 1.0 + pool() / fastest + slope() * model.excitation();
        return model.k() * excess / (slope() * (model.experts() - 1));
    }

    /** C. */
    private double pool() {
        return model.pool() == Pool.INHIBITION_ONLY
                ? 0.0
                : model.tau() / model.tauU() * slope() * model.experts() / model.k();
    }
}
