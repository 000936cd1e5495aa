package org.separatrix.ring;

/**
 * The parameters of K coupled ring attractors. One Euler step of ring k is
 *
 * <pre>
 *   h_i = Σ_j W_ij r_j + I_i(t) − X_i(t) + η_i(t),     W_ij = (−J0 + J1 cos(θ_i − θ_j)) / N,  θ_i = −π + 2π i/N
 *   r_i ← max(0, r_i + (dt/τ) (f(h_i) − r_i))
 *   X_i = J_cross/(K−1) Σ_{l≠k} Σ_j c_ij r_j^l,          c_ij = (1 + g cos(θ_i − θ_j)) / N
 * </pre>
 *
 * with the input noise η = σ ξ in the reference, ξ standard normal and independent over neuron, ring, step and trial.
 *
 * <p>Source: the published code; structured cross-inhibition (g ≠ 0) and noise with a correlation time are ours.
 *
 * @param rings K ≥ 1
 * @param neurons N per ring, even (antipodal neurons share one draw of noise)
 * @param j0 J0, the uniform inhibition inside a ring
 * @param j1 J1, the cosine excitation inside a ring
 * @param jCross J_cross, the cross-inhibition
 * @param modulation g in [−1, 1], the cosine modulation of the cross-inhibition; 0 is mean-field
 * @param kappa κ ≥ 0 of the von Mises tuning T(x) = exp(κ cos x) / (2π I0(κ))
 * @param tau τ &gt; 0, in steps
 * @param dt 0 &lt; dt ≤ τ, in steps
 * @param noise σ ≥ 0
 * @param noiseLaw how η follows from σ, dt and ξ
 * @param initialRate the rate of every neuron at t = 0, ≥ 0
 * @param transfer f
 * @param heterogeneity quenched disorder of the weights
 */
public record Model(
        int rings,
        int neurons,
        double j0,
        double j1,
        double jCross,
        double modulation,
        double kappa,
        double tau,
        double dt,
        double noise,
        NoiseLaw noiseLaw,
        double initialRate,
        Transfer transfer,
        Heterogeneity heterogeneity) {

    /** The published two-ring model at J_cross = 0.5. */
    public static final Model REFERENCE = new Model(
            2,
            48,
            1.0,
            6.0,
            0.5,
            0.0,
            2.0,
            10.0,
            1.0,
            0.3,
            NoiseLaw.Independent.PER_STEP,
            0.1,
            Transfer.of("sigmoid"),
            Heterogeneity.NONE);

    /** θ_i, radians in [−π, π). */
    public double preferredAngle(int neuron) {
        return -Math.PI + 2.0 * Math.PI * neuron / neurons;
    }

    /** The standard deviation of the input noise in any one step. */
    public double noisePerStep() {
        return noiseLaw.deviation(noise, dt);
    }

    /** Whether rings feel no more of each other than their mean rates, over weights that nothing disturbs. */
    public boolean meanFieldWithoutDisorder() {
        return modulation == 0.0 && !heterogeneity.inRings() && !heterogeneity.betweenRings();
    }

    public Model withCrossInhibition(double jCross) {
        return new Model(
                rings,
                neurons,
                j0,
                j1,
                jCross,
                modulation,
                kappa,
                tau,
                dt,
                noise,
                noiseLaw,
                initialRate,
                transfer,
                heterogeneity);
    }

    public Model withHeterogeneity(Heterogeneity heterogeneity) {
        return new Model(
                rings,
                neurons,
                j0,
                j1,
                jCross,
                modulation,
                kappa,
                tau,
                dt,
                noise,
                noiseLaw,
                initialRate,
                transfer,
                heterogeneity);
    }
}
