package org.separatrix.ring.readout;

import org.separatrix.ring.Model;

/**
 * The argument of Σ_i r_i e^{iθ_i}. There is none where the sum vanishes beside Σ_i r_i, as it does for a flat response
 * and for equal bumps on opposite sides.
 */
final class PopulationVectorDecoder implements Decoder {

    private final Model model;

    PopulationVectorDecoder(Model model) {
        this.model = model;
    }

    @Override
    public double[] decode(double[] response) {
        int trials = response.length / model.neurons();
        double[] x = new double[trials];
        double[] y = new double[trials];
        EndState.resultant(model, response, x, y);
        double[] angles = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            double angle = Math.atan2(y[trial], x[trial]);
            boolean vanishes =
                    Math.hypot(x[trial], y[trial]) <= FlatResponses.negligible(total(response, trial, trials));
            angles[trial] = vanishes ? Double.NaN : angle >= Math.PI ? -Math.PI : angle;
        }
        FlatResponses.takeAngles(response, angles);
        return angles;
    }

    private static double total(double[] response, int trial, int trials) {
        double total = 0.0;
        for (int at = trial; at < response.length; at += trials) {
            total += response[at];
        }
        return total;
    }
}
