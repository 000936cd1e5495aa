package org.separatrix.router.training;

import java.util.Arrays;
import org.separatrix.router.Ranking;

/**
 * Who was given which token.
 *
 * @param experts {@code [token]}: the experts that hold it, each once, in no particular order
 */
record Assignment(int[][] experts) {

    /** Every token takes its k best. */
    static Assignment tokensChoose(double[][] scores, int k) {
        int[][] chosen = new int[scores.length][];
        for (int token = 0; token < chosen.length; token++) {
            chosen[token] = Ranking.top(scores[token], k);
        }
        return new Assignment(chosen);
    }

    /** From the other side: {@code tokens[expert]} are those that the expert holds. */
    static Assignment ofExperts(int[][] tokens, int tokenCount) {
        int[] counts = new int[tokenCount];
        for (int[] held : tokens) {
            for (int token : held) {
                counts[token]++;
            }
        }
        int[][] experts = new int[tokenCount][];
        Arrays.setAll(experts, token -> new int[counts[token]]);
        for (int expert = 0; expert < tokens.length; expert++) {
            for (int token : tokens[expert]) {
                experts[token][--counts[token]] = expert;
            }
        }
        return new Assignment(experts);
    }

    /** How many tokens each expert holds, fresh. */
    int[] load(int expertCount) {
        int[] load = new int[expertCount];
        for (int[] chosen : experts) {
            for (int expert : chosen) {
                load[expert]++;
            }
        }
        return load;
    }
}
