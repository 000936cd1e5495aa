package org.separatrix.router.training;

import java.util.Arrays;
import org.separatrix.router.Ranking;

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
}
