package org.separatrix.ring;

import org.separatrix.noise.InputNoise;
import org.separatrix.noise.Stream;

/**
 * The model written down as it stands in the Javadoc of {@link Model}: one trial, one neuron at a time, full weight
 * matrices, the library's functions. What the kernels are held against.
 */
final class Transcription {

    private final Model model;
    private final Protocol protocol;
    private final Weights weights;

    Transcription(Model model, Protocol protocol) {
        this.model = model;
        this.protocol = protocol;
        this.weights = new Weights(model);
    }

    /** The rates {@code [ring][neuron]} after these many steps. */
    double[][] rates(long seed, long condition, long trial, int steps) {
        int rings = model.rings();
        int n = model.neurons();
        double[][][] within = new double[rings][][];
        double[][][][] cross = new double[rings][rings][][];
        Stream[] noise = new Stream[rings];
        double[][] r = new double[rings][n];
        double[][] eta = new double[rings][n];
        for (int k = 0; k < rings; k++) {
            within[k] = weights.within(k);
            noise[k] = InputNoise.stream(seed, condition, trial, k);
            for (int l = 0; l < rings; l++) {
                cross[k][l] = weights.cross(k, l);
            }
            for (int i = 0; i < n; i++) {
                r[k][i] = model.initialRate();
            }
        }
        for (int step = 0; step < steps; step++) {
            double[][] next = new double[rings][n];
            for (int k = 0; k < rings; k++) {
                for (int i = 0; i < n; i++) {
                    eta[k][i] = noise(eta[k][i], step, InputNoise.at(noise[k], step, i, n));
                    double h = drive(k, i, step) + eta[k][i];
                    for (int j = 0; j < n; j++) {
                        h += within[k][i][j] * r[k][j];
                    }
                    for (int l = 0; l < rings; l++) {
                        for (int j = 0; l != k && j < n; j++) {
                            h -= cross[k][l][i][j] * r[l][j] / (rings - 1);
                        }
                    }
                    double change = model.dt() / model.tau() * (model.transfer().rate(h) - r[k][i]);
                    next[k][i] = Math.max(0.0, r[k][i] + change);
                }
            }
            r = next;
        }
        return r;
    }

    private double noise(double before, int step, double xi) {
        if (!(model.noiseLaw() instanceof NoiseLaw.Correlated correlated)) {
            boolean scaled = model.noiseLaw() == NoiseLaw.Independent.SQRT_DT;
            return model.noise() / (scaled ? Math.sqrt(model.dt()) : 1.0) * xi;
        }
        double kept = step == 0 ? 0.0 : Math.exp(-model.dt() / correlated.time());
        return kept * before + model.noise() * Math.sqrt(1.0 - kept * kept) * xi;
    }

    private double drive(int ring, int neuron, int step) {
        double drive = 0.0;
        for (Epoch epoch : protocol.epochs()) {
            if (epoch.drives(ring, step)) {
                double x = model.preferredAngle(neuron) - protocol.items().get(ring);
                drive += epoch.gain() * tuning(x);
            }
        }
        return drive;
    }

    /** exp(κ cos x) / (2π I0(κ)), with I0 from its power series. */
    private double tuning(double x) {
        double besselI0 = 0.0;
        double term = 1.0;
        for (int m = 1; m < 60; m++) {
            besselI0 += term;
            term *= model.kappa() * model.kappa() / (4.0 * m * m);
        }
        return Math.exp(model.kappa() * Math.cos(x)) / (2.0 * Math.PI * besselI0);
    }

    /** The reference's decoder, written down directly. */
    static double decode(Model model, double[][] rates, int grid) {
        double bestMatch = 0.0;
        double best = Double.NaN;
        for (int k = 0; k < grid; k++) {
            double angle = -Math.PI + 2.0 * Math.PI * k / grid;
            double match = 0.0;
            double norm = 0.0;
            for (int i = 0; i < model.neurons(); i++) {
                double template = Math.exp(model.kappa() * Math.cos(model.preferredAngle(i) - angle));
                double response = 0.0;
                for (double[] ring : rates) {
                    response += ring[i];
                }
                match += template * response;
                norm += template * template;
            }
            match /= Math.sqrt(norm);
            if (match > bestMatch) {
                bestMatch = match;
                best = angle;
            }
        }
        return best;
    }

    /** Ring k wins with more than one and a half times the rate of every other; −1: a tie. */
    static int winner(double[][] rates) {
        for (int k = 0; k < rates.length; k++) {
            boolean wins = true;
            for (int l = 0; l < rates.length; l++) {
                wins &= l == k || total(rates[k]) > 1.5 * total(rates[l]);
            }
            if (wins) {
                return k;
            }
        }
        return -1;
    }

    private static double total(double[] rates) {
        double total = 0.0;
        for (double r : rates) {
            total += r;
        }
        return total;
    }
}
