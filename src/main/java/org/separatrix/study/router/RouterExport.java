package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.separatrix.experiment.Experiment;
import org.separatrix.router.Tokens;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.FoundRows;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Notes;
import org.separatrix.study.RunResults;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Table;

/** Makes the tables of a router study from the record of its run. */
final class RouterExport {

    /** What pieces of work find. */
    private static final List<Table<?>> FOUND = List.of(
            StabilityRow.TABLE,
            TrainingSeedRow.TABLE,
            TrainingLoadRow.TABLE,
            Notes.TABLE,
            PredictedOnset.TABLE,
            ChanceRatio.TABLE);

    private final Experiment experiment;
    private final SweptValues swept;
    private final GatheredRows gathered;
    private final Map<Integer, RoutingScores> scores = new TreeMap<>();

    private RouterExport(RunResults results) {
        this.experiment = results.experiment();
        this.swept = results.swept();
        this.gathered = new GatheredRows(swept);
        Map<Integer, List<RoutingScores>> routed = new TreeMap<>();
        results.store().forEach((batch, payload) -> {
            if (RoutingPayload.isHeldBy(payload)) {
                routed.computeIfAbsent(batch.condition(), none -> new ArrayList<>())
                        .add(RoutingPayload.decode(payload));
            } else {
                gathered.add(batch.condition(), FoundRows.read(payload, FOUND), FOUND);
            }
        });
        routed.forEach((condition, parts) -> scores.put(condition, RoutingScores.concat(parts)));
    }

    /** Every table that some piece has rows of, and what follows from them. */
    static RouterRows of(RunResults results) {
        return new RouterExport(results).rows();
    }

    private RouterRows rows() {
        scores.forEach(this::addRouting);
        TrainingSummary.addTo(gathered, swept);
        RouterRows rows = new RouterRows()
                .add(gathered.of(RoutingRow.TABLE))
                .add(gathered.of(CliffRow.TABLE))
                .add(gathered.of(StabilityRow.TABLE))
                .add(gathered.of(Notes.TABLE))
                .add(gathered.of(TrainingSeedRow.TABLE))
                .add(gathered.of(TrainingLoadRow.TABLE));
        OnsetTables.addTo(rows, scores, gathered.of(PredictedOnset.TABLE), swept, experiment);
        rows.add(CliffWidthRow.of(gathered.of(CliffRow.TABLE), swept, experiment));
        if (!rows.has(CliffRow.TABLE)) {
            rows.add(ValleyRow.of(gathered.of(RoutingRow.TABLE), swept, this::misrouting));
        }
        return rows.add(gathered.of(TrainingRow.TABLE))
                .add(TippingRow.of(
                        gathered.of(TrainingSeedRow.TABLE),
                        gathered.of(TrainingRow.TABLE),
                        swept,
                        experiment,
                        ratiosByChance()));
    }

    private void addRouting(int condition, RoutingScores of) {
        gathered.add(condition, RoutingRow.TABLE, List.of(RoutingRow.of(of)));
        if (experiment.router(condition).protocol().tokens() instanceof Tokens.Margin planted) {
            gathered.add(condition, CliffRow.TABLE, List.of(CliffRow.of(of, planted.margin())));
        }
    }

    /** NaN where an interrupted run has no stream of the condition. */
    private Estimate misrouting(int condition, double level) {
        return scores.containsKey(condition)
                ? scores.get(condition).estimate(Observable.MISROUTING, level)
                : Estimate.NONE;
    }

    private Map<Integer, Double> ratiosByChance() {
        Map<Integer, Double> ratios = new HashMap<>();
        gathered.of(ChanceRatio.TABLE)
                .rows()
                .forEach(row -> ratios.put(row.condition(), row.found().ratio()));
        return ratios;
    }
}
