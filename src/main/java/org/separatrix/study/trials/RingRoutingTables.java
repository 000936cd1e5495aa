package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.record.ResultsFolder;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.Trials;
import org.separatrix.study.StudyTables;
import org.separatrix.study.SweptValues;
import org.separatrix.study.router.RingRouting;
import org.separatrix.study.router.RouterSpectrumRows;
import org.separatrix.study.router.RoutingRows;
import org.separatrix.tables.Csv;
import org.separatrix.tables.TableRows;

/**
 * How the experts beside the rings routed their tokens ({@code router.csv}), and whose slots they were in the end
 * ({@code slots.csv}); with one condition in memory.
 */
public final class RingRoutingTables {

    public static final String SLOTS = "slots.csv";

    private final StudyTables tables;
    private final List<RingRouting> parts = new ArrayList<>();
    private int condition = -1;
    private long agreeing;
    private long decided;

    RingRoutingTables(SweptValues swept) {
        this.tables = new StudyTables(swept);
    }

    /** Adds a batch; those of a condition one after the other. */
    void add(int of, RingRouting routing, Trials trials) {
        if (of != condition) {
            endCondition();
            condition = of;
        }
        parts.add(routing);
        for (int trial = 0; trial < trials.count(); trial++) {
            int winner = trials.winner()[trial];
            if (winner >= 0) {
                decided++;
                agreeing += hasMost(routing.slots(), winner, trial) ? 1 : 0;
            }
        }
    }

    /** Writes the tables if there is anything to write. */
    void write(ResultsFolder folder) {
        endCondition();
        tables.tables().values().forEach(table -> folder.write(table.table(), Csv.of(table.columns(), table.rows())));
    }

    private static boolean hasMost(float[][] slots, int item, int trial) {
        for (int other = 0; other < slots.length; other++) {
            if (other != item && slots[other][trial] >= slots[item][trial]) {
                return false;
            }
        }
        return true;
    }

    private void endCondition() {
        if (parts.isEmpty()) {
            return;
        }
        RoutingScores scores =
                RoutingScores.concat(parts.stream().map(RingRouting::scores).toList());
        tables.add(condition, List.of(RoutingRows.router(scores), slots()));
        parts.clear();
        agreeing = 0;
        decided = 0;
    }

    private TableRows slots() {
        List<String> columns = new ArrayList<>(List.of("trials"));
        List<String> row = new ArrayList<>(List.of(
                Long.toString(parts.stream().mapToLong(p -> p.slots()[0].length).sum())));
        for (int item = 0; item < parts.get(0).slots().length; item++) {
            String name = "slots_" + item;
            columns.addAll(List.of(name, name + "_low", name + "_high"));
            RouterSpectrumRows.addTo(row, Estimate.ofMean(sharesOf(item)));
        }
        Rate agreement = new Rate(agreeing, decided);
        columns.addAll(List.of("decided", "agreement", "agreement_low", "agreement_high"));
        row.add(Long.toString(decided));
        RouterSpectrumRows.addTo(row, new Estimate(agreement.value(), agreement.low(), agreement.high()));
        return new TableRows(SLOTS, columns, List.of(row));
    }

    private double[] sharesOf(int item) {
        return parts.stream()
                .flatMapToDouble(part -> {
                    float[] of = part.slots()[item];
                    return IntStream.range(0, of.length).mapToDouble(trial -> of[trial]);
                })
                .toArray();
    }
}
