package org.separatrix.statistics.mixture;

import java.util.Arrays;

/**
 * The weights that maximise the log-likelihood at fixed densities,
 *
 * <pre>
 *   F(p) = Σ_i n_i ln f_i,   f_i = Σ_c p_c L_ic,   p ≥ 0,  Σ_c p_c = 1,
 * </pre>
 *
 * all of them, or all but one that is held. F is concave. With g_c = Σ_i n_i L_ic / f_i and s the sum of the weights that
 * are free, it falls short of its maximum by at most
 *
 * <pre>
 *   s max_c g_c − Σ_c p_c g_c      over the free ones,
 * </pre>
 *
 * which is what the search stops by: Newton's method on the weights above 0, with those at 0 let in where g_c asks for it,
 * and with steps that are shortened where the slope along them turns to less than −0.9 of what it was.
 */
final class WeightSolver {

    private static final int MOST_STEPS = 200;
    private static final int NONE = -1;
    private static final double TURNED = 0.9;

    /** Of the largest diagonal element, added where two densities are alike. */
    private static final double RIDGE = 1e-12;

    private final Densities densities;
    private final int parts;
    private final double[] counts;
    private final double[] mixture;
    private final double[] inverse;
    private final double[] perMixture;
    private final double[][] ratio;
    private final double[] counted;
    private final double[] gradient;
    private final double[][] curvature;
    private final double[] weights;
    private final double[] step;
    private int held = NONE;

    WeightSolver(Densities densities) {
        this.densities = densities;
        this.parts = densities.parts();
        this.counts = densities.counts();
        this.mixture = new double[counts.length];
        this.inverse = new double[counts.length];
        this.perMixture = new double[counts.length];
        this.ratio = new double[parts][counts.length];
        this.counted = new double[counts.length];
        this.gradient = new double[parts];
        this.curvature = new double[parts][parts];
        this.weights = new double[parts];
        this.step = new double[parts];
    }

    /** The weights that were found, without what rounding adds to their sum; a copy. */
    double[] weights() {
        double sum = CompensatedSum.of(weights);
        double[] normalised = new double[parts];
        for (int part = 0; part < parts; part++) {
            normalised[part] = weights[part] / sum;
        }
        return normalised;
    }

    double weight(int part) {
        return weights[part];
    }

    /** dF/dκ at the weights that were found: the slope of the profile over κ, since F is flat in the weights there. */
    double slopeOfConcentration() {
        double sum = 0.0;
        for (int part = 0; part + 1 < parts; part++) {
            sum += weights[part] > 0.0 ? weights[part] * DotProduct.of(perMixture, densities.slopes(part)) : 0.0;
        }
        return sum;
    }

    /** The slope of the maximum by the weight that is held: g − g of the others. */
    double slopeOfHeld() {
        double most = Double.NEGATIVE_INFINITY;
        for (int part = 0; part < parts; part++) {
            if (part != held) {
                most = Math.max(most, gradient[part]);
            }
        }
        return gradient[held] - most;
    }

    /** F at the weights that were found. */
    double logLikelihood() {
        double sum = 0.0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * Math.log(mixture[i]);
        }
        return sum;
    }

    /**
     * Maximises over all weights.
     *
     * @param start where to begin; not modified
     * @param gap how far below its maximum F may stay
     */
    void maximise(double[] start, double gap) {
        held = NONE;
        System.arraycopy(start, 0, weights, 0, parts);
        climb(gap);
    }

    /**
     * Maximises over the weights but one.
     *
     * @param part that is held, at {@code value} in [0, 1]
     * @param start the shares of the others in what is left are as here; not modified
     * @return F, −∞ where no weights explain all reports
     */
    double maximise(int part, double value, double[] start, double gap) {
        held = part;
        double others = 1.0 - start[part];
        for (int of = 0; of < parts; of++) {
            double portion = others > 0.0 ? start[of] / others : 1.0 / (parts - 1);
            weights[of] = of == part ? value : (1.0 - value) * portion;
        }
        return climb(gap) ? logLikelihood() : Double.NEGATIVE_INFINITY;
    }

    /** Whether F is finite somewhere. */
    private boolean climb(double gap) {
        mix();
        if (vanishes()) {
            spread();
            mix();
            if (vanishes()) {
                return false;
            }
        }
        differentiate();
        for (int steps = 0; steps < MOST_STEPS && shortfall() > gap; steps++) {
            if (!advance()) {
                return true;
            }
        }
        return true;
    }

    /** What guesses add to the density of every report. */
    private double guesses() {
        return weights[parts - 1] * Densities.UNIFORM;
    }

    private boolean vanishes() {
        if (guesses() > Double.MIN_NORMAL) {
            return false;
        }
        for (double f : mixture) {
            if (!(f > Double.MIN_NORMAL)) {
                return true;
            }
        }
        return false;
    }

    /** Gives every free weight something. */
    private void spread() {
        double free = held == NONE ? 1.0 : 1.0 - weights[held];
        int count = held == NONE ? parts : parts - 1;
        for (int part = 0; part < parts; part++) {
            if (part != held) {
                weights[part] = 0.9 * weights[part] + 0.1 * free / count;
            }
        }
    }

    private void mix() {
        Arrays.fill(mixture, guesses());
        for (int part = 0; part + 1 < parts; part++) {
            if (weights[part] > 0.0) {
                Elementwise.add(weights[part], densities.density(part), mixture);
            }
        }
    }

    private void differentiate() {
        for (int i = 0; i < mixture.length; i++) {
            inverse[i] = 1.0 / mixture[i];
            perMixture[i] = counts[i] * inverse[i];
        }
        for (int part = 0; part < parts; part++) {
            gradient[part] = DotProduct.of(perMixture, densities.density(part));
        }
    }

    /** Σ_i n_i (L_ic / f_i) (L_id / f_i), of a part and all before it that move. */
    private void bend(int part, boolean[] moves) {
        double[] of = densities.density(part);
        double[] to = ratio[part];
        for (int i = 0; i < to.length; i++) {
            to[i] = of[i] * inverse[i];
            counted[i] = counts[i] * to[i];
        }
        for (int other = 0; other <= part; other++) {
            if (moves[other]) {
                curvature[part][other] = DotProduct.of(counted, ratio[other]);
                curvature[other][part] = curvature[part][other];
            }
        }
    }

    private double shortfall() {
        double most = Double.NEGATIVE_INFINITY;
        double free = 0.0;
        double mean = 0.0;
        for (int part = 0; part < parts; part++) {
            if (part != held) {
                most = Math.max(most, gradient[part]);
                free += weights[part];
                mean += weights[part] * gradient[part];
            }
        }
        return free * most - mean;
    }

    /** One step; false where rounding allows none. */
    private boolean advance() {
        double rise = direction();
        if (!(rise > 0.0)) {
            return false;
        }
        double[] from = weights.clone();
        double length = 1.0;
        int emptied = NONE;
        for (int part = 0; part < parts; part++) {
            if (step[part] < 0.0 && -from[part] / step[part] < length) {
                length = -from[part] / step[part];
                emptied = part;
            }
        }
        for (int tries = 0; tries < MOST_STEPS; tries++) {
            for (int part = 0; part < parts; part++) {
                weights[part] = part == emptied ? 0.0 : Math.max(0.0, from[part] + length * step[part]);
            }
            mix();
            if (vanishes()) {
                length /= 2.0;
                emptied = NONE;
                continue;
            }
            differentiate();
            double slope = 0.0;
            for (int part = 0; part < parts; part++) {
                slope += step[part] * gradient[part];
            }
            if (slope >= -TURNED * rise) {
                return true;
            }
            length *= rise / (rise - slope);
            emptied = NONE;
        }
        return false;
    }

    /** Newton's step among the weights that sum to the same; returns the slope of F along it. */
    private double direction() {
        double free = 0.0;
        double level = 0.0;
        for (int part = 0; part < parts; part++) {
            if (part != held) {
                free += weights[part];
                level += weights[part] * gradient[part];
            }
        }
        level /= free;
        boolean[] moves = new boolean[parts];
        double largest = 0.0;
        for (int part = 0; part < parts; part++) {
            moves[part] = part != held && (weights[part] > 0.0 || gradient[part] > level);
            if (moves[part]) {
                bend(part, moves);
                largest = Math.max(largest, curvature[part][part]);
            }
        }
        while (true) {
            NewtonStep.solve(curvature, gradient, moves, RIDGE * largest, step);
            int outside = NONE;
            double rise = 0.0;
            for (int part = 0; part < parts; part++) {
                if (moves[part] && weights[part] == 0.0 && step[part] < 0.0) {
                    outside = part;
                }
                rise += step[part] * gradient[part];
            }
            if (outside == NONE) {
                return rise;
            }
            moves[outside] = false;
        }
    }
}
