package org.separatrix.study.trials;

import java.util.List;
import org.separatrix.experiment.Condition;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.statistics.Trials;
import org.separatrix.study.Notes;
import org.separatrix.study.SweptValues;

/** What is measured beside the trials: of the coupling, of the cue cliff under it, of fluctuations, and of a router. */
public final class MeasuredTables {

    private MeasuredTables() {}

    /**
     * Writes the tables of what was measured, if anything was.
     *
     * @param batches the ids of trials are below it
     * @param conditions all conditions, in sweep order
     * @param swept what distinguishes them
     * @param notes told why cells are empty
     */
    public static void write(
            ResultsFolder folder,
            RunStore store,
            long batches,
            List<Condition> conditions,
            SweptValues swept,
            Notes notes) {
        if (conditions.stream()
                .noneMatch(c ->
                        c.measured() || c.readOut().fluctuations() || c.router().isPresent())) {
            return;
        }
        CouplingTables coupling = new CouplingTables(conditions, swept, notes);
        FluctuationTables fluctuations = new FluctuationTables();
        CliffTable cliff = new CliffTable(conditions, swept);
        RingRoutingTables routing = new RingRoutingTables(swept);
        store.forEach(0, batches, (batch, payload) -> {
            int condition = batch.condition();
            int rings = conditions.get(condition).model().rings();
            Trials trials = TrialsPayload.decode(payload, batch.trials(), rings);
            cliff.add(condition, batch.firstTrial(), trials);
            TrialsPayload.measures(payload, batch.trials(), rings)
                    .ifPresent(measures -> coupling.add(condition, measures));
            TrialsPayload.fluctuations(payload, batch.trials(), rings)
                    .ifPresent(sums -> fluctuations.add(condition, sums));
            TrialsPayload.routing(payload, batch.trials(), rings).ifPresent(of -> routing.add(condition, of, trials));
        });
        coupling.write(folder);
        fluctuations.write(folder, swept, notes);
        cliff.write(folder);
        routing.write(folder);
    }
}
