package org.separatrix.ring;

/** The argument of Σ_i r_i e^{iθ_i}; NaN where the sum vanishes. */
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
            boolean silent = x[trial] == 0.0 && y[trial] == 0.0;
            angles[trial] = silent ? Double.NaN : angle >= Math.PI ? -Math.PI : angle;
        }
        return angles;
    }
}
