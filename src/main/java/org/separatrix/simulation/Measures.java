package org.separatrix.simulation;

import org.separatrix.coupling.Traffic;
import org.separatrix.statistics.ActivitySums;
import org.separatrix.statistics.GroupSums;

/**
 * Measurements of the coupling over some trials of one condition: whole numbers, to be added up in any order.
 *
 * @param byGroup {@link Traffic}'s messages sent, staleness, and skew, of groups of trials
 */
public record Measures(Traffic traffic, GroupSums byGroup, ActivitySums activity) {

    public static final int SENT = 0;
    public static final int AGE = 1;
    public static final int APART = 2;
    public static final int NUMBERS = 3;

    /**
     * Of the trials of a batch.
     *
     * @param groups {@code [trial]}
     */
    public static Measures of(Traffic traffic, int[] groups, ActivitySums activity) {
        GroupSums byGroup = GroupSums.of(groups, traffic.sentByTrial(), traffic.ageByTrial(), traffic.skewByTrial());
        return new Measures(traffic, byGroup, activity);
    }

    /** Of these trials and of others, in a new object. */
    public Measures plus(Measures others) {
        Traffic sum = new Traffic();
        sum.add(traffic);
        sum.add(others.traffic);
        return new Measures(sum, byGroup.plus(others.byGroup), activity.plus(others.activity));
    }
}
