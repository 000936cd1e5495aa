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
        int held = 0;
        for (int i = 0; i < scores.length; i++) {
            if (held == k && (k == 0 || scores[i] <= scores[best[k - 1]])) {
                continue;
            }
            int place = held;
            while (place > 0 && scores[i] > scores[best[place - 1]]) {
                place--;
            }
            int last = Math.min(held, k - 1);
            System.arraycopy(best, place, best, place + 1, last - place);
            best[place] = i;
            held = last + 1;
        }
        return best;
    }
}
