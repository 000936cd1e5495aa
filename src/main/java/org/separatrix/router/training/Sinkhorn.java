package org.separatrix.router.training;

import java.util.List;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * exp(score) is scaled by rows and columns in turn towards the doubly balanced matrix; every token then takes its k best.
 *
 * @param iterations of both, ≥ 1
 */
public record Sinkhorn(int iterations) implements Balancing {

    @Override
    public Assignment assign(Offer offer) {
        double[][] plan = new double[offer.scores().length][];
        for (int token = 0; token < plan.length; token++) {
            plan[token] = Softmax.of(offer.scores()[token]);
        }
        for (int i = 0; i < iterations; i++) {
            scaleColumns(plan);
            if (i < iterations - 1) {
                scaleRows(plan);
            }
        }
        return Assignment.tokensChoose(plan, offer.model().k());
    }

    private static void scaleColumns(double[][] plan) {
        double[] sums = new double[plan[0].length];
        for (double[] row : plan) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        }
        for (double[] row : plan) {
            for (int i = 0; i < sums.length; i++) {
                // An expert whom no token has any chance to choose stays without.
                row[i] = sums[i] > 0.0 ? row[i] / sums[i] : 0.0;
            }
        }
    }

    private static void scaleRows(double[][] plan) {
        for (double[] row : plan) {
            double sum = 0.0;
            for (double value : row) {
                sum += value;
            }
            for (int i = 0; i < row.length; i++) {
                row[i] /= sum;
            }
        }
    }

    /** {@code sinkhorn} of an experiment file. */
    public static final class Kind implements BalancingVariant {

        @Override
        public String name() {
            return "sinkhorn";
        }

        @Override
        public String meaning() {
            return "rows and columns of the scores are scaled in turn";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option.Whole("iterations", "normalisations of both", 1, 1000, 8));
        }

        @Override
        public Balancing create(Values values) {
            return new Sinkhorn(values.whole("iterations"));
        }

        @Override
        public Class<? extends Balancing> type() {
            return Sinkhorn.class;
        }
    }
}
