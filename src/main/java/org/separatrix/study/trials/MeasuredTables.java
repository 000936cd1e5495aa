package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Notes;
import org.separatrix.study.RunResults;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** Tables of the measurements beside the trials: of the coupling, the cue cliff, fluctuations, and a router. */
final class MeasuredTables {

    private MeasuredTables() {}

    /**
     * The tables of what was measured, if anything was.
     *
     * @param predictions of each condition
     * @param notes told why cells are empty
     */
    static List<Rows<?>> of(RunResults results, IntFunction<Prediction> predictions, Notes notes) {
        Experiment experiment = results.experiment();
        if (!experiment.measured() && !experiment.fluctuations() && !experiment.routed()) {
            return List.of();
        }
        SweptValues swept = results.swept();
        List<Condition> conditions = IntStream.range(0, swept.conditions())
                .mapToObj(experiment::condition)
                .toList();
        GatheredRows rows = new GatheredRows(swept);
        CouplingTables coupling = new CouplingTables(conditions, predictions, rows, notes);
        FluctuationTables fluctuations = new FluctuationTables();
        CliffTable cliff = new CliffTable(conditions, swept);
        RingRoutingTables routing = new RingRoutingTables(rows);
        results.store().forEach(0, (batch, payload) -> {
            int condition = batch.condition();
            int rings = conditions.get(condition).model().rings();
            TrialsPayload of = TrialsPayload.read(payload, batch.trials(), rings);
            cliff.add(condition, batch.firstTrial(), of.trials());
            of.measures().ifPresent(measures -> coupling.add(condition, measures));
            of.fluctuations().ifPresent(sums -> fluctuations.add(condition, sums));
            of.routing().ifPresent(routed -> routing.add(condition, routed, of.trials()));
        });
        coupling.end();
        fluctuations.addTo(rows, notes);
        routing.end();
        List<Rows<?>> tables = new ArrayList<>(rows.all());
        Rows<CliffRow> cliffs = cliff.rows();
        if (!cliffs.isEmpty()) {
            tables.add(cliffs);
        }
        return tables;
    }
}
