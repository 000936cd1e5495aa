package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;

/**
 * How each report moves the weights of a fit, and with it the interval of a weight less a share of the same trials. With the
 * scores s_i of the parameters that are not at a limit and the curvature H of the log-likelihood,
 *
 * <pre>
 *   u_i = H⁻¹ s_i,     variance of a weight  Σ n_i u_i²  whether the model is right or not,  (H⁻¹)_cc if it is.
 * </pre>
 *
 * <p>The interval of the difference joins that of the weight, stretched by √(Σ n_i u_i² / (H⁻¹)_cc), and that of the share,
 * by their correlation ρ over the trials (Zou and Donner 2008):
 *
 * <pre>
 *   low  = p − a − √((p − l)² − 2ρ (p − l)(u' − a) + (u' − a)²),     [l, u] of p, [l', u'] of a,
 * </pre>
 *
 * and likewise the upper end. A weight at a limit has no correlation, and the interval it has.
 */
final class Influence {

    private static final double STEP = 1e-4;
    private static final double MOST_STRETCH = 20.0;

    private final double[] counts;
    private final double[][] responsibility;
    private final double[][] moves;
    private final double[] stretch;
    private final double[] kappaMoves;
    private double kappaStretch = 1.0;

    private Influence(double[] counts, double[][] responsibility, double[][] moves, double[] stretch) {
        this.counts = counts;
        this.responsibility = responsibility;
        this.moves = moves;
        this.stretch = stretch;
        this.kappaMoves = new double[counts.length];
    }

    static Influence of(MixtureFit fit, Reports reports) {
        Densities densities = new Densities(reports, fit.model());
        double[] counts = reports.counts();
        int parts = densities.parts();
        densities.at(fit.concentration());
        double[] mixture = new double[counts.length];
        double[] slope = new double[counts.length];
        add(fit, densities, mixture, slope);
        double[][] responsibility = new double[parts][];
        double[][] scores = new double[parts][];
        for (int part = 0; part < parts; part++) {
            scores[part] = Elementwise.ratio(densities.density(part), mixture);
            responsibility[part] = Elementwise.scaled(fit.best().get(part), scores[part]);
        }
        double[][] moves = new double[parts][counts.length];
        double[] stretch = new double[parts];
        Arrays.fill(stretch, 1.0);
        Influence influence = new Influence(counts, responsibility, moves, stretch);
        if (fit.identified()) {
            influence.solve(fit, densities, scores, mixture, slope);
        }
        return influence;
    }

    private static void add(MixtureFit fit, Densities densities, double[] mixture, double[] slope) {
        for (int part = 0; part < densities.parts(); part++) {
            double weight = fit.best().get(part);
            Elementwise.add(weight, densities.density(part), mixture);
            Elementwise.add(weight, densities.slopes(part), slope);
        }
    }

    /** The parameters are the weights above 0 but the largest, which is one less the others, and κ where it is free. */
    private void solve(MixtureFit fit, Densities densities, double[][] scores, double[] mixture, double[] slope) {
        int largest = 0;
        for (int part = 1; part < scores.length; part++) {
            largest = fit.best().get(part) > fit.best().get(largest) ? part : largest;
        }
        List<Integer> free = new ArrayList<>();
        for (int part = 0; part < scores.length; part++) {
            if (part != largest && fit.best().get(part) > 0.0) {
                free.add(part);
            }
        }
        boolean kappaIsFree = !fit.atLeastConcentration() && !fit.atMostConcentration();
        int size = free.size() + (kappaIsFree ? 1 : 0);
        if (free.isEmpty()) {
            return;
        }
        double[][] s = new double[size][];
        for (int a = 0; a < free.size(); a++) {
            s[a] = Elementwise.difference(scores[free.get(a)], scores[largest]);
        }
        if (kappaIsFree) {
            s[size - 1] = Elementwise.ratio(slope, mixture);
        }
        double[][] curvature = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                curvature[a][b] = DotProduct.of(counts, s[a], s[b]);
            }
        }
        if (kappaIsFree) {
            addCurvatureOfDensities(fit, densities, free, largest, mixture, curvature);
        }
        try {
            RealMatrix inverse = new LUDecomposition(new Array2DRowRealMatrix(curvature))
                    .getSolver()
                    .getInverse();
            take(inverse, s, free, largest);
            if (kappaIsFree) {
                takeKappa(inverse, s);
            }
        } catch (SingularMatrixException nothingToTell) {
            // Weights that cannot be told from each other have no correlation with anything.
        }
    }

    /** −Σ n_i (∂²f_i)/f_i: densities are straight in the weights, and bend in κ. */
    private void addCurvatureOfDensities(
            MixtureFit fit,
            Densities densities,
            List<Integer> free,
            int largest,
            double[] mixture,
            double[][] curvature) {
        int last = curvature.length - 1;
        double[] per = Elementwise.ratio(counts, mixture);
        for (int a = 0; a < free.size(); a++) {
            double bend =
                    DotProduct.of(per, densities.slopes(free.get(a))) - DotProduct.of(per, densities.slopes(largest));
            curvature[a][last] -= bend;
            curvature[last][a] -= bend;
        }
        double step = STEP * fit.concentration();
        double[][] slopes = new double[2][counts.length];
        for (int side = 0; side < 2; side++) {
            densities.at(fit.concentration() + (2 * side - 1) * step);
            add(fit, densities, new double[counts.length], slopes[side]);
        }
        curvature[last][last] -= (DotProduct.of(per, slopes[1]) - DotProduct.of(per, slopes[0])) / (2.0 * step);
    }

    private void take(RealMatrix inverse, double[][] s, List<Integer> free, int largest) {
        double variance = 0.0;
        for (int a = 0; a < free.size(); a++) {
            double[] of = moves[free.get(a)];
            for (int b = 0; b < s.length; b++) {
                Elementwise.add(inverse.getEntry(a, b), s[b], of);
            }
            Elementwise.add(-1.0, of, moves[largest]);
            for (int b = 0; b < free.size(); b++) {
                variance += inverse.getEntry(a, b);
            }
            stretch[free.get(a)] = ratio(of, inverse.getEntry(a, a));
        }
        stretch[largest] = ratio(moves[largest], variance);
    }

    private void takeKappa(RealMatrix inverse, double[][] s) {
        int last = s.length - 1;
        for (int b = 0; b < s.length; b++) {
            Elementwise.add(inverse.getEntry(last, b), s[b], kappaMoves);
        }
        kappaStretch = ratio(kappaMoves, inverse.getEntry(last, last));
    }

    /** How each report moves the weight of a part; 0 where that is at a limit, or not identified. Not to be modified. */
    double[] moves(int part) {
        return moves[part];
    }

    double stretch(int part) {
        return stretch[part];
    }

    /** The same of κ. */
    double[] kappaMoves() {
        return kappaMoves;
    }

    double kappaStretch() {
        return kappaStretch;
    }

    private double ratio(double[] of, double variance) {
        double ratio = Math.sqrt(DotProduct.of(counts, of, of) / variance);
        return ratio > 0.0 ? Math.min(ratio, MOST_STRETCH) : 1.0;
    }

    /** The sum of the responsibilities of a part for some of the reports. */
    double responsibility(int part, double[] of) {
        return DotProduct.of(of, responsibility[part]);
    }

    /**
     * The weight of a part less a share of the trials.
     *
     * @param share of as many trials as there are reports
     * @param with how many of the reports of each kind count in the share
     */
    Estimate excess(int part, Estimate weight, Rate share, double[] with) {
        double n = share.of();
        double p = weight.value();
        double a = share.value();
        double down = stretch[part] * (p - weight.low());
        double up = stretch[part] * (weight.high() - p);
        double spread = Math.sqrt(DotProduct.of(counts, moves[part], moves[part]) * a * (1.0 - a) / n);
        double covariance = (DotProduct.of(with, moves[part]) - a * DotProduct.of(counts, moves[part])) / n;
        double rho = spread > 0.0 ? Math.max(-1.0, Math.min(1.0, covariance / spread)) : 0.0;
        double shareDown = a - share.low();
        double shareUp = share.high() - a;
        return new Estimate(
                p - a,
                Math.max(-1.0, p - a - Estimate.joined(down, shareUp, rho)),
                Math.min(1.0, p - a + Estimate.joined(up, shareDown, rho)));
    }
}
