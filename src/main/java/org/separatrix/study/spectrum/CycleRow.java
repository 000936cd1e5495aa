package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.spectrum.tickmap.ChencinerPoints;
import org.separatrix.spectrum.tickmap.LimitCycles;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * A limit cycle of rings that are driven alike and coupled with a delay, or the onset of oscillation.
 *
 * @param type onset, cycle, fold or chenciner
 * @param value J_cross
 * @param period ticks
 * @param slope dJ/dA² at the onset or Chenciner point; NaN of a cycle
 * @param mean of m over the cycle
 * @param peakToPeak of m
 * @param within exponent of rings in step, per period
 * @param across exponent of rings against each other, per period
 * @param residual of the equations
 * @param tail the largest of the last harmonics
 * @param nodes of the circle; unknown of the onset
 * @param second value of the other parameter at a Chenciner point; else NaN
 */
record CycleRow(
        String type,
        double value,
        double period,
        double slope,
        double mean,
        double peakToPeak,
        double within,
        double across,
        double residual,
        double tail,
        long nodes,
        double second) {

    static final String CHENCINER = "chenciner";

    static final Table<CycleRow> TABLE = Table.of(
                    "cycles.csv",
                    CycleRow.class,
                    "Limit cycles of the map from tick to tick of rings that are all driven alike and coupled with a delay,"
                            + " from the onset of oscillation on; a row the onset, a cycle or a fold of cycles.")
            .text(
                    "type",
                    "onset of oscillation, cycle, fold where cycles begin or end over J_cross, or chenciner where the slope at"
                            + " the onset vanishes over spectrum.chenciner.parameter",
                    CycleRow::type)
            .number("value", "input / rate", "cross-inhibition J_cross", CycleRow::value)
            .number("period", "ticks", "period of the cycle", CycleRow::period)
            .number(
                    "slope",
                    "input / rate^3",
                    "dJ_cross/dA^2 at the onset, m = m0 + 2 A cos: subcritical below 0",
                    CycleRow::slope)
            .number("mean", "rate", "mean rate of a ring over the cycle", CycleRow::mean)
            .number("peak_to_peak", "rate", "largest mean rate less the least over the cycle", CycleRow::peakToPeak)
            .number(
                    "exponent_within",
                    "1/period",
                    "largest exponent of rings in step, but that of a shift in time; below 0 the cycle attracts",
                    CycleRow::within)
            .number(
                    "exponent_across",
                    "1/period",
                    "largest exponent of rings against each other; below 0 they keep in step",
                    CycleRow::across)
            .number("residual", "rate", "what is left of the equations of the cycle", CycleRow::residual)
            .number("tail", "rate", "largest of the last two harmonics", CycleRow::tail)
            .whole("nodes", "", "points of the circle at which the equations are solved", CycleRow::nodes)
            .number(
                    "second",
                    "that of the parameter",
                    "value of spectrum.chenciner.parameter at a Chenciner point; empty elsewhere",
                    CycleRow::second)
            .build();

    static List<CycleRow> of(LimitCycles.Branch branch) {
        List<CycleRow> rows = new ArrayList<>();
        rows.add(onset(
                "onset", new LimitCycles.Onset(branch.onset(), branch.onsetPeriod(), branch.slope()), Double.NaN));
        branch.cycles().forEach(cycle -> rows.add(of("cycle", cycle)));
        branch.folds().forEach(cycle -> rows.add(of("fold", cycle)));
        return rows;
    }

    private static CycleRow of(String type, LimitCycles.Cycle cycle) {
        return new CycleRow(
                type,
                cycle.jCross(),
                cycle.period(),
                Double.NaN,
                cycle.mean(),
                cycle.peakToPeak(),
                cycle.within(),
                cycle.across(),
                cycle.residual(),
                cycle.tail(),
                cycle.nodes(),
                Double.NaN);
    }

    static List<CycleRow> ofPoints(List<ChencinerPoints.Point> points) {
        return points.stream()
                .map(point -> onset(CHENCINER, point.onset(), point.value()))
                .toList();
    }

    private static CycleRow onset(String type, LimitCycles.Onset onset, double second) {
        double none = Double.NaN;
        return new CycleRow(
                type,
                onset.jCross(),
                onset.period(),
                onset.slope(),
                none,
                0.0,
                none,
                none,
                none,
                none,
                Column.UNKNOWN,
                second);
    }
}
