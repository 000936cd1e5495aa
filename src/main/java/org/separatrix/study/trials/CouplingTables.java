package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.separatrix.coupling.Traffic;
import org.separatrix.experiment.Condition;
import org.separatrix.record.ResultsFolder;
import org.separatrix.ring.Protocol;
import org.separatrix.simulation.Measures;
import org.separatrix.statistics.ActivitySums;
import org.separatrix.statistics.ActivityWindow;
import org.separatrix.statistics.GroupSums;
import org.separatrix.study.Notes;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Csv;

/**
 * Collects what was measured of the coupling, with one condition at a time in memory, and writes it down; without measured
 * conditions there is nothing to write.
 */
final class CouplingTables {

    private final List<Condition> conditions;
    private final SweptValues swept;
    private final Notes notes;
    private final Predictions predictions = new Predictions();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> ages = new ArrayList<>();
    private List<String> columns = List.of();
    private Measures measures;
    private int current;

    CouplingTables(List<Condition> conditions, SweptValues swept, Notes notes) {
        this.conditions = conditions;
        this.swept = swept;
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

    private void advanceTo(int condition) {
        while (current < condition) {
            end();
            current++;
            if (current < conditions.size()) {
                measures = none(current);
            }
        }
    }

    private void end() {
        Prediction prediction = predictions.of(conditions.get(current));
        Map<String, String> cells = CouplingCsv.cells(current, measures, prediction, notes);
        columns = List.copyOf(cells.keySet());
        rows.add(row(cells.values()));
        CouplingCsv.staleness(measures.traffic().staleness()).forEach(age -> ages.add(row(age)));
    }

    private List<String> row(Iterable<String> cells) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(current)));
        row.addAll(swept.rows().get(current));
        cells.forEach(row::add);
        return row;
    }

    private List<String> header(List<String> of) {
        List<String> header = new ArrayList<>(List.of("condition"));
        header.addAll(swept.keys());
        header.addAll(of);
        return header;
    }

    void write(ResultsFolder folder) {
        if (conditions.stream().noneMatch(Condition::measured)) {
            return;
        }
        advanceTo(conditions.size());
        folder.write(ResultsFolder.COUPLING, Csv.of(header(columns), rows));
        folder.write(ResultsFolder.STALENESS, Csv.of(header(CouplingCsv.STALENESS_COLUMNS), ages));
    }
}
