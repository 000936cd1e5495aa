package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The parameters of E experts that compete for k slots. One Euler step is
 *
 * <pre>
 *   S     = Σ_j r_j
 *   h_i   = g l_i + w r_i − (J/k) (S − r_i) − u + σ ξ_i           l_i: logit of the token, balancing bias included
 *   r_i  ← r_i + (dt/τ) (−r_i + 1 / (1 + exp(−(h_i − h0) / T)))
 *   u    ← u + (dt/τ_u) (S/k − 1)                                 pool homeo; u = u0 stays in pool prop
 * </pre>
 *
 * <p>with ξ standard normal per expert and tick, not scaled by dt, as in the rings. u is the threshold that all experts
 * share: raised while more than k are active, lowered while fewer are. The defaults are those of the rings.
 *
 * @param experts E, in [2, 2048]
 * @param k winners, in [1, E)
 * @param gain g of the logits
 * @param inhibition J; what matters is J/k
 * @param excitation w, of an expert by itself
 * @param temperature T &gt; 0
 * @param threshold h0
 * @param tau τ &gt; 0, in ticks
 * @param dt 0 &lt; dt ≤ τ, in ticks
 * @param tauU τ_u &gt; 0, in ticks
 * @param noise σ ≥ 0
 * @param pool what holds the count at k
 */
public record RouterModel(
        int experts,
        int k,
        double gain,
        double inhibition,
        double excitation,
        double temperature,
        double threshold,
        double tau,
        double dt,
        double tauU,
        double noise,
        Pool pool) {

    /** What becomes of the shared threshold u. */
    public enum Pool {
        /** u integrates the excess of the count over k: homeostasis. {@code homeo} of an experiment file. */
        HOMEOSTATIC,
        /** u = 0: inhibition alone, as in the rings. {@code prop} of an experiment file. */
        INHIBITION_ONLY
    }

    /** Sums of more rates than these would no longer be exact, see {@link ExpertGroupBatch}. */
    public static final int MOST_EXPERTS = 2048;

    public RouterModel {
        that(experts >= 2 && experts <= MOST_EXPERTS, "experts", experts, "in [2, " + MOST_EXPERTS + "]");
        that(k >= 1 && k < experts, "k", k, "in [1, experts = " + experts + ")");
        that(Double.isFinite(gain), "gain", gain, "finite");
        that(Double.isFinite(inhibition), "J", inhibition, "finite");
        that(Double.isFinite(excitation), "w", excitation, "finite");
        that(temperature > 0.0, "T", temperature, "above 0");
        that(Double.isFinite(threshold), "h0", threshold, "finite");
        that(tau > 0.0, "tau", tau, "above 0");
        that(dt > 0.0 && dt <= tau, "dt", dt, "in (0, tau = " + tau + "]");
        that(tauU > 0.0, "tau-u", tauU, "above 0");
        that(noise >= 0.0, "noise", noise, "at least 0");
    }

    /** E experts, k winners, J = k and the values of the rings for the rest. */
    public static RouterModel of(int experts, int k) {
        return new RouterModel(experts, k, 1.0, k, 0.0, 0.2, 0.5, 10.0, 1.0, 50.0, 0.3, Pool.HOMEOSTATIC);
    }

    /** J/k, the inhibition per active competitor. */
    public double relativeInhibition() {
        return inhibition / k;
    }

    /** A = w + J/k, what an expert's own rate adds to its input once the sum is the same for all. */
    public double selfCoupling() {
        return excitation + relativeInhibition();
    }

    /** The rate of every expert at the start, k/E. */
    public double initialRate() {
        return (double) k / experts;
    }

    /**
     * u at the start. With the pool, an expert with r = ½ and the logit that k of E standard normals exceed is then in
     * equilibrium with k − ½ active others: u = g z(1 − k/E) − h0 − J (k − ½)/k + w/2.
     */
    public double initialU() {
        if (pool == Pool.INHIBITION_ONLY) {
            return 0.0;
        }
        double quantile = new NormalDistribution(null, 0.0, 1.0).inverseCumulativeProbability(1.0 - initialRate());
        return gain * quantile - threshold - relativeInhibition() * (k - 0.5) + excitation / 2.0;
    }

    public RouterModel withInhibition(double inhibition) {
        return new RouterModel(
                experts, k, gain, inhibition, excitation, temperature, threshold, tau, dt, tauU, noise, pool);
    }

    public RouterModel withTemperature(double temperature) {
        return new RouterModel(
                experts, k, gain, inhibition, excitation, temperature, threshold, tau, dt, tauU, noise, pool);
    }

    public RouterModel withNoise(double noise) {
        return new RouterModel(
                experts, k, gain, inhibition, excitation, temperature, threshold, tau, dt, tauU, noise, pool);
    }

    public RouterModel withDt(double dt) {
        return new RouterModel(
                experts, k, gain, inhibition, excitation, temperature, threshold, tau, dt, tauU, noise, pool);
    }

    public RouterModel withPool(Pool pool) {
        return new RouterModel(
                experts, k, gain, inhibition, excitation, temperature, threshold, tau, dt, tauU, noise, pool);
    }
}
