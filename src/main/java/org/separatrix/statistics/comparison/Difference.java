package org.separatrix.statistics.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.separatrix.statistics.Estimate;

/**
 * By how much something differs between two conditions.
 *
 * <p>The interval joins those of both by their correlation ρ over trials that share their noise, 0 of others (Zou and Donner,
 * Stat. Med. 27, 1693 (2008); of rates it is that of Newcombe, Stat. Med. 17, 873 and 2635 (1998)). The probability is that
 * of the score test of two rates, of McNemar's on shared noise, exact where fewer than {@value #FEW} trials decide; of all
 * else it is the one at which the interval would just reach 0.
 *
 * @param name of what is compared, as a column of {@code conditions.csv}
 * @param paired whether trials share their noise
 * @param difference b − a
 * @param p of as large a difference in either direction if there is none; NaN where it is unknown
 */
public record Difference(String name, boolean paired, Estimate a, Estimate b, Estimate difference, double p) {

    private static final int FEW = 25;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0.0, 1.0);

    /** Compares everything that both have. */
    public static List<Difference> of(Sample a, Sample b) {
        Map<String, Quantity> others =
                Quantity.of(b).stream().collect(Collectors.toMap(Quantity::name, Function.identity()));
        int[][] pairs = a.sharesNoiseWith(b) ? pairs(a.index(), b.index()) : new int[0][];
        List<Difference> all = new ArrayList<>();
        for (Quantity of : Quantity.of(a)) {
            if (others.containsKey(of.name())) {
                all.add(between(of, others.get(of.name()), pairs));
            }
        }
        return all;
    }

    /** The places of trials of the same index. */
    private static int[][] pairs(long[] a, long[] b) {
        List<int[]> pairs = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < a.length; i++) {
            while (j < b.length && b[j] < a[i]) {
                j++;
            }
            if (j < b.length && b[j] == a[i]) {
                pairs.add(new int[] {i, j});
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private static Difference between(Quantity a, Quantity b, int[][] pairs) {
        double covariance = 0.0;
        for (int[] pair : pairs) {
            covariance += a.moves()[pair[0]] * b.moves()[pair[1]];
        }
        double spread = Math.sqrt(a.variance() * b.variance());
        double rho = spread > 0.0 ? Math.max(-1.0, Math.min(1.0, covariance / spread)) : 0.0;
        double value = b.value().value() - a.value().value();
        Estimate difference = new Estimate(
                value,
                value
                        - Estimate.joined(
                                b.value().value() - b.value().low(),
                                a.value().high() - a.value().value(),
                                rho),
                value
                        + Estimate.joined(
                                b.value().high() - b.value().value(),
                                a.value().value() - a.value().low(),
                                rho));
        return new Difference(a.name(), pairs.length > 0, a.value(), b.value(), difference, p(a, b, pairs, difference));
    }

    private static double p(Quantity a, Quantity b, int[][] pairs, Estimate difference) {
        if (a.isRate()) {
            boolean all = pairs.length == a.trials() && pairs.length == b.trials();
            return all ? mcNemar(a.hits(), b.hits(), pairs) : score(a, b, pairs);
        }
        double value = difference.value();
        double reach = value > 0.0 ? value - difference.low() : difference.high() - value;
        return value == 0.0 && !Double.isNaN(reach) ? 1.0 : twoSided(Estimate.Z * Math.abs(value) / reach);
    }

    private static double mcNemar(BitSet a, BitSet b, int[][] pairs) {
        int onlyA = 0;
        int onlyB = 0;
        for (int[] pair : pairs) {
            onlyA += a.get(pair[0]) && !b.get(pair[1]) ? 1 : 0;
            onlyB += !a.get(pair[0]) && b.get(pair[1]) ? 1 : 0;
        }
        int different = onlyA + onlyB;
        return different < FEW
                ? exact(Math.min(onlyA, onlyB), different)
                : twoSided(Math.abs(onlyB - onlyA) / Math.sqrt(different));
    }

    /** Of fair coins; twice the tail, at most 1. */
    private static double exact(int fewer, int of) {
        return of == 0
                ? 1.0
                : Math.min(1.0, 2.0 * new BinomialDistribution(null, of, 0.5).cumulativeProbability(fewer));
    }

    private static double score(Quantity a, Quantity b, int[][] pairs) {
        double n = a.trials();
        double m = b.trials();
        int x = a.hits().cardinality();
        int y = b.hits().cardinality();
        double rare = Math.min(x + y, n + m - x - y);
        if (rare == 0.0) {
            return 1.0;
        }
        if (pairs.length == 0 && rare < FEW) {
            return conditional(rare == x + y ? x : (int) n - x, (int) rare, n / (n + m));
        }
        double pooled = (x + y) / (n + m);
        double covariance = 0.0;
        for (int[] pair : pairs) {
            covariance += a.moves()[pair[0]] * b.moves()[pair[1]];
        }
        double variance = pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m) - 2.0 * covariance;
        return variance > 0.0 ? twoSided(Math.abs(y / m - x / n) / Math.sqrt(variance)) : 1.0;
    }

    /** Of rare events, how many of them fell to the first, if each does with a probability. */
    private static double conditional(int first, int of, double share) {
        BinomialDistribution law = new BinomialDistribution(null, of, share);
        double below = law.cumulativeProbability(first);
        double above = 1.0 - law.cumulativeProbability(first - 1);
        return Math.min(1.0, 2.0 * Math.min(below, above));
    }

    private static double twoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : 2.0 * NORMAL.cumulativeProbability(-z);
    }
}
