package org.separatrix.router;

/** The order of experts by a score, highest first, of equal ones the lower index first. */
public final class Ranking {

    private Ranking() {}

    /**
     * The k best.
     *
     * @param scores {@code [expert]}, without NaN; not modified
     * @param k in [0, scores.length]
     * @return their indices, best first, fresh
     */
    public static int[] top(double[] scores, int k) {
        int[] best = new int[k];
        double[] held = new double[k];
        for (int i = 0; i < k; i++) {
            insert(scores[i], i, best, held, i);
        }
        for (int i = k; i < scores.length && k > 0; i++) {
            if (scores[i] > held[k - 1]) {
                insert(scores[i], i, best, held, k - 1);
            }
        }
        return best;
    }

    /** Puts one among those before a place, which moves the worse of them on. */
    private static void insert(double score, int of, int[] best, double[] held, int last) {
        int place = last;
        while (place > 0 && score > held[place - 1]) {
            held[place] = held[place - 1];
            best[place] = best[place - 1];
            place--;
        }
        held[place] = score;
        best[place] = of;
    }
}
