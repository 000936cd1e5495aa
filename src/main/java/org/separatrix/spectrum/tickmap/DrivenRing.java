package org.separatrix.spectrum.tickmap;

import org.separatrix.ring.Model;
import org.separatrix.ring.Tuning;
import org.separatrix.spectrum.equations.ActivationDerivatives;

/**
 * A ring under a constant drive whose bump stands on its item: the moments that its map from tick to tick and the derivatives of
 * that are made of,
 *
 * <pre>
 *   μ^{kj}(a, b) = ⟨f̄^(k)(a + b cos θ + gain · T(θ)) cos^j θ⟩,   k = 0 … 3, j = 0 … 4
 * </pre>
 */
final class DrivenRing {

    static final int ORDERS = 4;
    static final int POWERS = 5;

    private final Model model;
    private final ActivationDerivatives activation;
    private final double[] cos;
    private final double[] weights;
    private final double[] drive;

    /**
     * @param model mean-field coupled and without disorder; its J_cross does not matter
     * @param gain of the constant drive
     * @param noise σ ≥ 0 that is averaged over; 0 for the skeleton
     */
    DrivenRing(Model model, double gain, double noise) {
        this.model = model;
        activation = ActivationDerivatives.of(model.transfer(), noise);
        int half = model.neurons() / 2;
        cos = new double[half + 1];
        weights = new double[half + 1];
        drive = new double[half + 1];
        Tuning tuning = new Tuning(model.kappa());
        for (int i = 0; i <= half; i++) {
            double x = 2.0 * Math.PI * i / model.neurons();
            cos[i] = Math.cos(x);
            weights[i] = (i == 0 || i == half ? 1.0 : 2.0) / model.neurons();
            drive[i] = gain * tuning.at(x);
        }
    }

    Model model() {
        return model;
    }

    /** dt/τ. */
    double share() {
        return model.dt() / model.tau();
    }

    /** {@code [k][j]}. */
    double[][] moments(double a, double b) {
        double[][] moments = new double[ORDERS][POWERS];
        double[] four = new double[ORDERS];
        for (int i = 0; i < cos.length; i++) {
            activation.at(a + b * cos[i] + drive[i], four);
            double power = weights[i];
            for (int j = 0; j < POWERS; j++) {
                for (int k = 0; k < ORDERS; k++) {
                    moments[k][j] += four[k] * power;
                }
                power *= cos[i];
            }
        }
        return moments;
    }
}
