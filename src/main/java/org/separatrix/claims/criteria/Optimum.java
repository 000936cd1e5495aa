package org.separatrix.claims.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.separatrix.statistics.Estimate;

/**
 * Where a curve over x &gt; 0 has its maximum: polynomials in ln x, weighted by 1/variance, of degree 2 and 3 within
 * |Δ ln x| ≤ 0.2 of the largest value, 3 and 4 within 0.33, 4 to 6 within 0.45. The curve is skew, so that degree and range
 * matter more than the noise: the interval is the hull of their bootstrap intervals. Without the higher degrees it misses the
 * maximum of a curve that rises steeply and falls slowly. The bootstrap is parametric, its draws are always the same.
 */
final class Optimum {

    /** The degrees of polynomials within a distance in ln x. */
    private record Fitted(double range, int lowest, int highest) {}

    private static final List<Fitted> FITTED =
            List.of(new Fitted(0.2, 2, 3), new Fitted(0.33, 3, 4), new Fitted(0.45, 4, 6));
    private static final int REPLICATES = 400;
    private static final int CELLS = 200;
    private static final double TAIL = 0.025;
    private static final long SEED = 20260211L;

    private final double[] logs;
    private final double[] values;
    private final double[] errors;

    private Optimum(double[] logs, double[] values, double[] errors) {
        this.logs = logs;
        this.values = values;
        this.errors = errors;
    }

    /** @param x ascending, &gt; 0 */
    static Estimate of(double[] x, List<Quantity> values) {
        double[] errors = values.stream()
                .mapToDouble(value -> value.estimate().halfWidth() / Estimate.Z)
                .toArray();
        return new Optimum(
                        Arrays.stream(x).map(Math::log).toArray(),
                        values.stream().mapToDouble(Quantity::value).toArray(),
                        errors)
                .located();
    }

    private Estimate located() {
        int best = IntStream.range(0, values.length)
                .reduce((one, other) -> values[other] > values[one] ? other : one)
                .orElseThrow();
        if (best == 0 || best == values.length - 1) {
            // The maximum is at an end, or beyond it.
            return new Estimate(Math.exp(logs[best]), Double.NaN, Double.NaN);
        }
        List<double[]> ends = new ArrayList<>();
        double middle = Double.NaN;
        for (Fitted fitted : FITTED) {
            int[] near = near(best, fitted.range());
            for (int degree = fitted.lowest(); degree <= fitted.highest() && near.length > degree + 1; degree++) {
                double[] found = located(near, degree);
                middle = Double.isNaN(middle) ? found[0] : middle;
                ends.add(found);
            }
        }
        if (ends.isEmpty()) {
            return new Estimate(Math.exp(logs[best]), Math.exp(logs[best - 1]), Math.exp(logs[best + 1]));
        }
        double low = ends.stream().mapToDouble(end -> end[1]).min().orElseThrow();
        double high = ends.stream().mapToDouble(end -> end[2]).max().orElseThrow();
        return new Estimate(Math.exp(middle), Math.exp(low), Math.exp(high));
    }

    private int[] near(int best, double range) {
        return IntStream.range(0, logs.length)
                .filter(i -> Math.abs(logs[i] - logs[best]) <= range)
                .toArray();
    }

    /** The place in ln x, and the ends of its bootstrap interval. */
    private double[] located(int[] near, int degree) {
        double centre = logs[near[near.length / 2]];
        double[][] design = new double[near.length][degree + 1];
        for (int row = 0; row < near.length; row++) {
            for (int power = 0; power <= degree; power++) {
                design[row][power] = Math.pow(logs[near[row]] - centre, power) / errors[near[row]];
            }
        }
        DecompositionSolver solver = new QRDecomposition(new Array2DRowRealMatrix(design, false)).getSolver();
        SplittableRandom random = new SplittableRandom(SEED);
        double least = logs[near[0]] - centre;
        double most = logs[near[near.length - 1]] - centre;
        double found = 0.0;
        double[] places = new double[REPLICATES];
        for (int replicate = -1; replicate < REPLICATES; replicate++) {
            double[] y = new double[near.length];
            for (int row = 0; row < y.length; row++) {
                double noise = replicate < 0
                        ? 0.0
                        : errors[near[row]] * Derived.quantile(open(random), Double.POSITIVE_INFINITY);
                y[row] = (values[near[row]] + noise) / errors[near[row]];
            }
            double place =
                    centre + maximum(solver.solve(new ArrayRealVector(y, false)).toArray(), least, most);
            if (replicate < 0) {
                found = place;
            } else {
                places[replicate] = place;
            }
        }
        Arrays.sort(places);
        int tail = (int) (TAIL * REPLICATES);
        return new double[] {found, places[tail], places[REPLICATES - 1 - tail]};
    }

    private static double open(SplittableRandom random) {
        return Math.max(Double.MIN_NORMAL, random.nextDouble());
    }

    private static double maximum(double[] coefficients, double least, double most) {
        PolynomialFunction curve = new PolynomialFunction(coefficients);
        double best = least;
        double largest = Double.NEGATIVE_INFINITY;
        for (int cell = 0; cell <= CELLS; cell++) {
            double x = least + (most - least) * cell / CELLS;
            if (curve.value(x) > largest) {
                largest = curve.value(x);
                best = x;
            }
        }
        return best;
    }
}
