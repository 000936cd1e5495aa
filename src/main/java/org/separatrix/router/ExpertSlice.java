package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive experts.
 *
 * @param first global index of the first, ≥ 0
 * @param count how many, ≥ 1
 */
public record ExpertSlice(int first, int count) {

    public ExpertSlice {
        that(first >= 0, "first expert", first, "at least 0");
        that(count >= 1, "experts of a group", count, "at least 1");
    }

    /** All experts in groups of nearly equal size, in order. */
    public static List<ExpertSlice> split(int experts, int groups) {
        that(groups >= 1 && groups <= experts, "groups", groups, "in [1, experts = " + experts + "]");
        List<ExpertSlice> slices = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            slices.add(part(experts, groups, group));
        }
        return slices;
    }

    /** One of the groups of {@link #split}. */
    static ExpertSlice part(int experts, int groups, int group) {
        int from = (int) ((long) experts * group / groups);
        int to = (int) ((long) experts * (group + 1) / groups);
        return new ExpertSlice(from, to - from);
    }
}
