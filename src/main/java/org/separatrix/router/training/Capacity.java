package org.separatrix.router.training;

import java.util.Arrays;
import org.separatrix.router.Ranking;

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
}
