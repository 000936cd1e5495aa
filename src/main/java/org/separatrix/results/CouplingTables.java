package org.separatrix.results;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.coupling.Traffic;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Protocol;
import org.separatrix.statistics.ActivitySums;
import org.separatrix.statistics.ActivityWindow;

/** Collects what was measured of the coupling and writes it down; without measured conditions there is nothing to write. */
final class CouplingTables {

    private final List<Condition> conditions;
    private final SweptValues swept;
    private final List<Measures> measures = new ArrayList<>();

    CouplingTables(List<Condition> conditions, SweptValues swept) {
        this.conditions = conditions;
        this.swept = swept;
        for (Condition condition : conditions) {
            Protocol protocol = condition.protocol();
            ActivityWindow window = new ActivityWindow(protocol.lastChange(), protocol.steps());
            measures.add(new Measures(new Traffic(), ActivitySums.none(window)));
        }
    }

    void add(int condition, Measures more) {
        measures.set(condition, measures.get(condition).plus(more));
    }

    void write(ResultsFolder folder) {
        if (conditions.stream().noneMatch(Condition::measured)) {
            return;
        }
        List<Prediction> predictions = new Predictions().of(conditions);
        folder.write(ResultsFolder.COUPLING, CouplingCsv.of(swept, measures, predictions));
        folder.write(ResultsFolder.STALENESS, CouplingCsv.staleness(swept, measures));
    }
}
