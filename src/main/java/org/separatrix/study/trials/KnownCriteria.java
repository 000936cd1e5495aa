package org.separatrix.study.trials;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.statistics.outcomes.Criteria;

/**
 * What the trials of conditions are judged by, made once for all conditions that have the same: the rates of a guess are
 * counted over every angle of a grid. Not thread-safe.
 */
final class KnownCriteria {

    /** More are rather made again than kept. */
    private static final int MOST_KEPT = 10_000;

    private record Judged(List<Double> items, ReadOut readOut) {}

    private final Map<Judged, Criteria> known = new HashMap<>();

    Criteria of(Condition condition) {
        Judged judged = new Judged(condition.protocol().items(), condition.readOut());
        Criteria criteria = known.get(judged);
        if (criteria == null) {
            criteria = Export.criteria(condition);
            if (known.size() < MOST_KEPT) {
                known.put(judged, criteria);
            }
        }
        return criteria;
    }
}
