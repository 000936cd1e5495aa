package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.StudyTables;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Csv;
import org.separatrix.tables.TableRows;

/** Makes the tables of a router study from the record of its run. */
public final class RouterExport {

    private RouterExport() {}

    /**
     * Writes every table that some piece has rows of, and what follows from them.
     *
     * @return the tables by name
     */
    public static Map<String, TableRows> write(
            ResultsFolder folder, RunStore store, Experiment experiment, SweptValues swept) {
        StudyTables study = new StudyTables(swept);
        Map<Integer, List<RoutingScores>> routed = new TreeMap<>();
        store.forEach(0, Long.MAX_VALUE, (batch, payload) -> {
            int condition = batch.condition();
            if (experiment.router(condition).study() == RouterSettings.Study.COMPETITION) {
                routed.computeIfAbsent(condition, none -> new ArrayList<>()).add(RoutingPayload.decode(payload));
            } else {
                study.add(condition, TableRows.decode(payload));
            }
        });
        Map<Integer, RoutingScores> scores = new TreeMap<>();
        routed.forEach((condition, parts) -> scores.put(condition, RoutingScores.concat(parts)));
        scores.forEach((condition, of) -> study.add(
                condition,
                RoutingRows.of(of, experiment.router(condition).protocol().tokens())));
        Map<String, TableRows> tables = study.tables();
        CountOnset.of(scores, swept, experiment).forEach(onsets -> tables.put(onsets.table(), onsets));
        CliffWidth.of(tables, swept, c -> experiment.router(c).model().noise(), c -> experiment
                        .router(c)
                        .streams())
                .forEach(widths -> tables.put(widths.table(), widths));
        Valley.of(tables, swept, (condition, level) -> misrouting(scores.get(condition), level))
                .forEach(valley -> tables.put(valley.table(), valley));
        TrainingSummary.of(tables, swept).forEach(summary -> tables.put(summary.table(), summary));
        Tipping.of(tables, swept, c -> experiment.router(c).training())
                .forEach(tipping -> tables.put(tipping.table(), tipping));
        tables.values().forEach(table -> folder.write(table.table(), Csv.of(table.columns(), table.rows())));
        return tables;
    }

    /** NaN where an interrupted run has no stream of the condition. */
    private static Estimate misrouting(RoutingScores scores, double level) {
        return scores == null
                ? new Estimate(Double.NaN, Double.NaN, Double.NaN)
                : scores.estimate(Observable.MISROUTING, level);
    }
}
