package org.separatrix.study.trials;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.record.ResultsFolder;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.WithInterval;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * {@code conditions.csv}: a row a condition, in sweep order. Its width is the number of rings. The columns of single
 * rings stand last, and only where there are more than two rings. The columns of rings that a condition lacks are
 * empty.
 */
public final class ConditionTable {

    public static final Table<ConditionSummary> TABLE = Table.of(
                    ResultsFolder.CONDITIONS,
                    ConditionSummary.class,
                    "What came out of the trials, a row a condition; rates are fractions of the trials with Wilson's"
                            + " intervals.")
            .whole("trials", "", "trials that are there", ConditionSummary::trials)
            .estimate("target", "", "rate of reports of the target", ConditionSummary::target)
            .estimate("swap", "", "rate of reports of a non-target", ConditionSummary::swap)
            .estimate(
                    "blend",
                    "",
                    "rate of reports half way between the target and the nearest non-target, and of neither",
                    ConditionSummary::blend)
            .estimate("other", "", "rate of all other reports", ConditionSummary::other)
            .estimate("no_report", "", "rate of trials whose response has no angle", ConditionSummary::noReport)
            .number("chance", "", "rate at which a uniform guess reports the target", ConditionSummary::chance)
            .number("chance_swap", "", "rate at which a uniform guess is a swap", ConditionSummary::chanceSwap)
            .estimate("alive_all", "", "rate of trials in which every ring held its bump", ConditionSummary::aliveAll)
            .estimate(
                    "alive_target_only",
                    "",
                    "rate of trials in which, of several rings, only that of the target held its bump",
                    ConditionSummary::aliveTargetOnly)
            .estimate(
                    "alive_nontarget_only",
                    "",
                    "rate of trials in which a ring of a non-target held its bump and that of the target did not",
                    ConditionSummary::aliveNontargetOnly)
            .estimate("alive_none", "", "rate of trials in which no ring held its bump", ConditionSummary::aliveNone)
            .estimate(
                    "target_wins",
                    "",
                    "rate of trials at whose end the summed rate of the ring of the target was over 1.5 times that of every other",
                    ConditionSummary::targetWins)
            .estimate(
                    "nontarget_wins",
                    "",
                    "rate of trials that another ring won by the same rule",
                    ConditionSummary::nontargetWins)
            .estimate("ties", "", "rate of trials in which no ring won", ConditionSummary::ties)
            .estimate(
                    "mean_error",
                    "rad",
                    "mean of decoded − target over the trials with a report",
                    ConditionSummary::meanError)
            .estimate("sd_error", "rad", "standard deviation of decoded − target", ConditionSummary::sdError)
            .estimate("mean_abs_error", "rad", "mean of |decoded − target|", ConditionSummary::meanAbsError)
            .columns(MixtureColumns.ofConditions())
            .width(ConditionSummary::rings)
            .repeated(rings -> rings > 2 ? ofSingleRings(rings) : Stream.empty())
            .build();

    private ConditionTable() {}

    private static Stream<Column<ConditionSummary>> ofSingleRings(int rings) {
        Stream<List<Column<ConditionSummary>>> swaps = IntStream.range(1, rings)
                .mapToObj(item -> Column.estimate(
                        "swap_" + item, "", "rate of reports of item " + item, of -> at(of.swaps(), item - 1)));
        Stream<List<Column<ConditionSummary>>> alive = IntStream.range(0, rings)
                .mapToObj(ring -> Column.estimate(
                        "alive_" + ring,
                        "",
                        "rate of trials in which ring " + ring + " held its bump",
                        of -> at(of.alive(), ring)));
        return Stream.concat(swaps, alive).flatMap(List::stream);
    }

    private static WithInterval at(List<? extends WithInterval> of, int index) {
        return index < of.size() ? of.get(index) : Estimate.NONE;
    }
}
