package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.separatrix.coupling.Traffic;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Protocol;
import org.separatrix.simulation.Measures;
import org.separatrix.statistics.ActivitySums;
import org.separatrix.statistics.ActivityWindow;
import org.separatrix.statistics.GroupSums;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Notes;

/**
 * Collects the measurements of the coupling, with one condition at a time in memory. There are no rows without
 * measured conditions.
 */
final class CouplingTables {

    private final List<Condition> conditions;
    private final IntFunction<Prediction> predictions;
    private final GatheredRows rows;
    private final Notes notes;
    private Measures measures;
    private int current;

    /**
     * @param predictions of each condition
     * @param rows gathers the rows
     * @param notes told why cells are empty
     */
    CouplingTables(List<Condition> conditions, IntFunction<Prediction> predictions, GatheredRows rows, Notes notes) {
        this.conditions = conditions;
        this.predictions = predictions;
        this.rows = rows;
        this.notes = notes;
        this.measures = none(0);
    }

    private Measures none(int condition) {
        Protocol protocol = conditions.get(condition).protocol();
        ActivityWindow window = new ActivityWindow(protocol.lastChange(), protocol.steps());
        return new Measures(new Traffic(), GroupSums.none(Measures.NUMBERS), ActivitySums.none(window));
    }

    /** The conditions come in their order. */
    void add(int condition, Measures more) {
        advanceTo(condition);
        measures = measures.plus(more);
    }

    /** Ends all conditions, if any is measured. */
    void end() {
        if (conditions.stream().anyMatch(Condition::measured)) {
            advanceTo(conditions.size());
        }
    }

    private void advanceTo(int condition) {
        while (current < condition) {
            List<Notes.Row> said = new ArrayList<>();
            CouplingRow row = CouplingRow.of(measures, predictions.apply(current), said);
            rows.add(current, CouplingRow.TABLE, List.of(row));
            rows.add(
                    current,
                    StalenessRow.TABLE,
                    StalenessRow.of(measures.traffic().staleness()));
            for (Notes.Row note : said) {
                notes.add(current, note.subject(), note.note());
            }
            current++;
            if (current < conditions.size()) {
                measures = none(current);
            }
        }
    }
}
