package org.separatrix.statistics.outcomes;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.separatrix.statistics.outcomes.ConditionCounts.Count;

/** Which trials came out how, one by one. */
public final class Indicators {

    private Indicators() {}

    /** The trials that count for each of the outcomes and end states, by their place among these. */
    public static Map<Count, BitSet> of(Criteria criteria, Trials trials) {
        Map<Count, BitSet> all = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            all.put(count, new BitSet(trials.count()));
        }
        OutcomeCounts counts = new OutcomeCounts(criteria);
        for (int trial = 0; trial < trials.count(); trial++) {
            long[] before = counted(counts);
            counts.add(trials, trial);
            long[] after = counted(counts);
            for (Count count : Count.values()) {
                if (after[count.ordinal()] > before[count.ordinal()]) {
                    all.computeIfAbsent(count, none -> new BitSet()).set(trial);
                }
            }
        }
        return all;
    }

    private static long[] counted(OutcomeCounts counts) {
        long[] all = new long[Count.values().length];
        for (Count count : Count.values()) {
            all[count.ordinal()] = count.of(counts);
        }
        return all;
    }
}
