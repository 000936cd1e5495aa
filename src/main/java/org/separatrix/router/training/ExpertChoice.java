package org.separatrix.router.training;

import java.util.Arrays;
import org.separatrix.router.Ranking;
import org.separatrix.variant.Values;

/** Every expert takes the N k/E tokens that give it the largest share of their softmax; a token may get any number. */
public record ExpertChoice() implements Balancing {

    @Override
    public Assignment assign(Offer offer) {
        double[][] scores = offer.scores();
        double[][] shares = new double[offer.model().experts()][scores.length];
        for (int token = 0; token < scores.length; token++) {
            double[] softmax = Softmax.of(scores[token]);
            for (int expert = 0; expert < shares.length; expert++) {
                shares[expert][token] = softmax[expert];
            }
        }
        int each = (int) Math.round(offer.model().fairLoad());
        int[][] taken = new int[shares.length][];
        Arrays.setAll(taken, expert -> Ranking.top(shares[expert], each));
        return Assignment.ofExperts(taken, scores.length);
    }

    /** {@code expert-choice} of an experiment file. */
    public static final class Kind implements BalancingVariant {

        @Override
        public String name() {
            return "expert-choice";
        }

        @Override
        public String meaning() {
            return "every expert takes its best tokens";
        }

        @Override
        public Balancing create(Values values) {
            return new ExpertChoice();
        }

        @Override
        public Class<? extends Balancing> type() {
            return ExpertChoice.class;
        }
    }
}
