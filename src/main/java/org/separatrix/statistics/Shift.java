package org.separatrix.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A difference of two estimates, or one estimate, with its 95 % interval by the delta method. The variance is gᵀ C g,
 * with g the gradient over the rates and C their covariance. Shared noise makes rates covary, and their differences
 * more certain.
 *
 * @param value of the difference
 * @param error its standard error
 */
public record Shift(double value, double error) implements WithInterval {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0.0, 1.0);
    private static final double Z = NORMAL.inverseCumulativeProbability(0.975);

    /** An estimate by itself. */
    public static Shift of(DeltaEstimate estimate, List<Hits> hits) {
        return new Shift(estimate.value(), error(estimate.gradient(), hits));
    }

    /** The difference of two estimates, each from rates of its own. */
    public static Shift between(DeltaEstimate from, List<Hits> fromHits, DeltaEstimate to, List<Hits> toHits) {
        double[] gradient = Arrays.copyOf(to.gradient(), to.gradient().length + from.gradient().length);
        for (int g = 0; g < from.gradient().length; g++) {
            gradient[to.gradient().length + g] = -from.gradient()[g];
        }
        List<Hits> all = Stream.concat(toHits.stream(), fromHits.stream()).toList();
        return new Shift(to.value() - from.value(), error(gradient, all));
    }

    private static double error(double[] gradient, List<Hits> hits) {
        double variance = 0.0;
        for (int a = 0; a < gradient.length; a++) {
            for (int b = 0; b < gradient.length; b++) {
                if (gradient[a] != 0.0 && gradient[b] != 0.0) {
                    variance += gradient[a] * gradient[b] * hits.get(a).covariance(hits.get(b));
                }
            }
        }
        return Math.sqrt(Math.max(0.0, variance));
    }

    @Override
    public double low() {
        return value - Z * error;
    }

    @Override
    public double high() {
        return value + Z * error;
    }

    /** The probability of a difference as large in either direction if there is none; 1 of no difference at all. */
    public double p() {
        return value == 0.0 ? 1.0 : 2.0 * NORMAL.cumulativeProbability(-Math.abs(value) / error);
    }

    /**
     * Probabilities of several comparisons made at once, corrected by the method of Holm (1979). Where those below α are
     * called real, the probability that any of them is not is at most α. NaN stays NaN and is not counted.
     */
    public static double[] corrected(double[] p) {
        double[] corrected = p.clone();
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double largest = 0.0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, Math.min(1.0, (order.length - rank) * p[order[rank]]));
            corrected[order[rank]] = largest;
        }
        return corrected;
    }
}
