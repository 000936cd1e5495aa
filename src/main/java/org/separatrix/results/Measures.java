package org.separatrix.results;

import org.separatrix.coupling.Traffic;
import org.separatrix.statistics.ActivitySums;

/** What is measured of the coupling of some trials of one condition: whole numbers, to be added up in any order. */
public record Measures(Traffic traffic, ActivitySums activity) {

    /** Of these trials and of others, in a new object. */
    Measures plus(Measures others) {
        Traffic sum = new Traffic();
        sum.add(traffic);
        sum.add(others.traffic);
        return new Measures(sum, activity.plus(others.activity));
    }
}
