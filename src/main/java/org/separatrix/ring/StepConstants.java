package org.separatrix.ring;

/**
 * The constants of an Euler step, taken in units of the transfer function's own argument y_i = a (h_i − h0):
 *
 * <pre>
 *   y_i = threshold + a x_u + uniform · Σ_j r_j + meanCross · x_m                        the same for all neurons
 *       + (cosine · Σ_j r_j cos θ_j + structuredCross · x_C) cos θ_i                     and likewise with sin
 *       + fieldCross · x_i + a I_i + a η_i
 *   a η_i = noise · ξ_i in the first step, then noiseKept · (a η_i of the step before) + noiseAdded · ξ_i
 *   r_i ← keep · r_i + gain · φ(y_i)
 * </pre>
 *
 * <p>where x is the input from the other rings, x_u a uniform input from elsewhere, and a = β · unit of the
 * {@link org.separatrix.ring.transfer.Shape}. With 0 &lt; dt ≤ τ the update cannot leave r ≥ 0, so the rectification
 * of the model has nothing to do.
 */
record StepConstants(
        double unit,
        double threshold,
        double uniform,
        double cosine,
        double meanCross,
        double structuredCross,
        double fieldCross,
        double noise,
        double noiseKept,
        double noiseAdded,
        double keep,
        double gain) {

    /** Whether the noise of a step keeps something of that of the step before. */
    boolean noiseIsCorrelated() {
        return noiseKept > 0.0;
    }

    /** What ξ is multiplied by in a step. */
    double noiseDrawn(int step) {
        return step == 0 ? noise : noiseAdded;
    }

    static StepConstants of(Model model) {
        Transfer transfer = model.transfer();
        double unit = transfer.beta() * transfer.shape().unit();
        int n = model.neurons();
        double perSender = model.rings() > 1 ? -unit / (model.rings() - 1) : 0.0;
        boolean field = model.heterogeneity().betweenRings();
        double meanCross = field ? 0.0 : perSender * model.jCross();
        return new StepConstants(
                unit,
                -unit * transfer.h0(),
                -unit * model.j0() / n,
                unit * model.j1() / n,
                meanCross,
                meanCross * model.modulation(),
                field ? perSender : 0.0,
                unit * model.noisePerStep(),
                model.noiseLaw().correlation(model.dt()),
                unit * model.noiseLaw().innovation(model.noise(), model.dt()),
                1.0 - model.dt() / model.tau(),
                transfer.rMax() * model.dt() / model.tau());
    }
}
