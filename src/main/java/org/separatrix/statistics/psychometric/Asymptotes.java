package org.separatrix.statistics.psychometric;

/**
 * The floor γ and the ceiling η = 1 − λ that maximise the likelihood for a given rise F. With
 *
 * <pre>
 *   P_i = γ (1 − F_i) + η F_i,      0 ≤ γ ≤ η ≤ 1
 * </pre>
 *
 * the log-likelihood Σ k_i ln P_i + (n_i − k_i) ln(1 − P_i) is concave in both: Newton's method within the bounds, with
 * steps halved where they lead down.
 */
final class Asymptotes {

    private static final int MOST_STEPS = 60;
    private static final double SOLVED = 1e-11;

    /** How far from 0 and 1 a search begins at least, which begins where the last one ended. */
    private static final double EDGE = 1e-3;

    private final Levels levels;
    private final boolean lapses;
    private final double[] rise;
    private double floor = 0.3;
    private double ceiling = 0.9;
    private double value;

    /** @param lapses whether the ceiling is free; else it is 1 */
    Asymptotes(Levels levels, boolean lapses) {
        this.levels = levels;
        this.lapses = lapses;
        this.rise = new double[levels.count()];
    }

    double floor() {
        return floor;
    }

    double ceiling() {
        return ceiling;
    }

    /** The log-likelihood at the maximum. */
    double maximise(Family family, double midpoint, double scale) {
        for (int i = 0; i < rise.length; i++) {
            rise[i] = family.at((levels.x()[i] - midpoint) / scale);
        }
        floor = Math.min(0.5, Math.max(EDGE, floor));
        ceiling = lapses ? Math.max(0.5, Math.min(1.0 - EDGE, ceiling)) : 1.0;
        value = at(floor, ceiling);
        for (int step = 0; step < MOST_STEPS && advance(); step++) {
            // Each step is all that is to be done.
        }
        return value;
    }

    private double at(double low, double high) {
        double sum = 0.0;
        for (int i = 0; i < rise.length; i++) {
            double p = low + (high - low) * rise[i];
            double q = (1.0 - low) * (1.0 - rise[i]) + (1.0 - high) * rise[i];
            sum += Levels.term(levels.hits()[i], p) + Levels.term((double) levels.trials()[i] - levels.hits()[i], q);
        }
        return sum;
    }

    /** One step; false where it changes nothing. */
    private boolean advance() {
        double[] g = new double[2];
        double[] h = new double[3];
        for (int i = 0; i < rise.length; i++) {
            double p = floor + (ceiling - floor) * rise[i];
            double q = (1.0 - floor) * (1.0 - rise[i]) + (1.0 - ceiling) * rise[i];
            double k = levels.hits()[i];
            double miss = levels.trials()[i] - k;
            double first = (k == 0.0 ? 0.0 : k / p) - (miss == 0.0 ? 0.0 : miss / q);
            double second = (k == 0.0 ? 0.0 : k / (p * p)) + (miss == 0.0 ? 0.0 : miss / (q * q));
            double a = 1.0 - rise[i];
            double b = rise[i];
            g[0] += first * a;
            g[1] += first * b;
            h[0] += second * a * a;
            h[1] += second * a * b;
            h[2] += second * b * b;
        }
        boolean floorMoves = !(floor == 0.0 && g[0] <= 0.0);
        boolean ceilingMoves = lapses && !(ceiling == 1.0 && g[1] >= 0.0);
        double determinant = h[0] * h[2] - h[1] * h[1];
        double downFloor;
        double upCeiling;
        if (floorMoves && ceilingMoves && determinant > 1e-14 * h[0] * h[2]) {
            downFloor = (h[2] * g[0] - h[1] * g[1]) / determinant;
            upCeiling = (h[0] * g[1] - h[1] * g[0]) / determinant;
        } else {
            downFloor = floorMoves && h[0] > 0.0 ? g[0] / h[0] : 0.0;
            upCeiling = ceilingMoves && h[2] > 0.0 ? g[1] / h[2] : 0.0;
        }
        for (double length = 1.0; length > 1e-8; length /= 2.0) {
            double high = Math.min(1.0, Math.max(0.0, ceiling + length * upCeiling));
            double low = Math.min(high, Math.max(0.0, floor + length * downFloor));
            double moved = Math.abs(low - floor) + Math.abs(high - ceiling);
            double there = at(low, high);
            if (there >= value) {
                floor = low;
                ceiling = high;
                boolean better = there > value + SOLVED;
                value = there;
                return better || moved > 1e-9;
            }
        }
        return false;
    }
}
