package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

import java.util.Arrays;

/**
 * Group-limited selection as in DeepSeek-V3: the experts are dealt to equal groups of consecutive ones, a group scores
 * the sum of its best logits, and only the experts of the best groups may compete for a token.
 *
 * <p>The others are masked at the onset of the token: their logit becomes {@link #MASKED}, below all competition.
 *
 * @param groups how many, ≥ 1; 1 with 1 kept is no limit
 * @param kept in [1, groups]
 * @param scored best logits of a group that count, ≥ 1
 */
public record GroupLimit(int groups, int kept, int scored) {

    public static final GroupLimit NONE = new GroupLimit(1, 1, 1);

    /** Finite, so that no arithmetic with it can give NaN. */
    public static final double MASKED = -1e6;

    public GroupLimit {
        that(groups >= 1, "limit.groups", groups, "at least 1");
        that(kept >= 1 && kept <= groups, "limit.kept", kept, "in [1, groups = " + groups + "]");
        that(scored >= 1, "limit.scored", scored, "at least 1");
    }

    /** Whether it excludes anyone. */
    public boolean limits() {
        return kept < groups;
    }

    /** Masks the logits of the groups that are not kept; of equal groups the first is kept. */
    void mask(double[] logits) {
        int size = logits.length / groups;
        double[] scores = new double[groups];
        for (int group = 0; group < groups; group++) {
            double[] own = Arrays.copyOfRange(logits, group * size, (group + 1) * size);
            for (int expert : Ranking.top(own, Math.min(scored, size))) {
                scores[group] += own[expert];
            }
        }
        boolean[] keep = new boolean[groups];
        for (int group : Ranking.top(scores, kept)) {
            keep[group] = true;
        }
        for (int group = 0; group < groups; group++) {
            if (!keep[group]) {
                Arrays.fill(logits, group * size, (group + 1) * size, MASKED);
            }
        }
    }
}
