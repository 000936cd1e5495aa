package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.router.RingRouting;
import org.separatrix.study.router.RoutingRow;

/**
 * Tables of the experts beside the rings: the routing of their tokens ({@code router.csv}), and the slots of each item
 * in the end ({@code slots.csv}). One condition at a time is in memory.
 */
final class RingRoutingTables {

    private final GatheredRows rows;
    private final List<RingRouting> parts = new ArrayList<>();
    private int condition = -1;
    private long agreeing;
    private long decided;

    /** @param rows gathers the rows */
    RingRoutingTables(GatheredRows rows) {
        this.rows = rows;
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

    /** Ends the last condition. */
    void end() {
        endCondition();
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
        rows.add(condition, RoutingRow.TABLE, List.of(RoutingRow.of(scores)));
        rows.add(condition, SlotsRow.TABLE, List.of(slots()));
        parts.clear();
        agreeing = 0;
        decided = 0;
    }

    private SlotsRow slots() {
        long trials = parts.stream().mapToLong(part -> part.slots()[0].length).sum();
        List<Estimate> shares = IntStream.range(0, parts.get(0).slots().length)
                .mapToObj(item -> Estimate.ofMean(sharesOf(item)))
                .toList();
        return new SlotsRow(trials, shares, decided, new Rate(agreeing, decided));
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
