package org.separatrix.router.training;

import java.util.Arrays;
import java.util.List;
import org.separatrix.router.Ranking;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * Every token asks its k best; an expert keeps the ⌈factor · N k/E⌉ of highest score and drops the rest.
 *
 * @param factor above 0
 */
public record Capacity(double factor) implements Balancing {

    @Override
    public Assignment assign(Offer offer) {
        double[][] asked = new double[offer.model().experts()][offer.scores().length];
        for (double[] row : asked) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        int[] load = new int[asked.length];
        int[][] chosen =
                Assignment.tokensChoose(offer.scores(), offer.model().k()).experts();
        for (int token = 0; token < chosen.length; token++) {
            for (int expert : chosen[token]) {
                asked[expert][token] = offer.scores()[token][expert];
                load[expert]++;
            }
        }
        int most = offer.capacity(factor);
        int[][] kept = new int[asked.length][];
        Arrays.setAll(kept, expert -> Ranking.top(asked[expert], Math.min(most, load[expert])));
        return Assignment.ofExperts(kept, chosen.length);
    }

    /** {@code capacity} of an experiment file. */
    public static final class Kind implements BalancingVariant {

        @Override
        public String name() {
            return "capacity";
        }

        @Override
        public String meaning() {
            return "an expert keeps its best tokens up to its capacity, the others are dropped";
        }

        @Override
        public List<Option> options() {
            return List.of(Option.Real.positive("capacity", "capacity of an expert over its fair load", 1.25));
        }

        @Override
        public Balancing create(Values values) {
            return new Capacity(values.number("capacity"));
        }

        @Override
        public Class<? extends Balancing> type() {
            return Capacity.class;
        }
    }
}
