package org.separatrix.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.statistics.Rate;

/**
 * {@code conditions.csv}: a row a condition, in sweep order; fields are quoted as in RFC 4180, lines end with a line
 * feed, and what is unknown is empty. The columns of single rings stand last, and only where there are more than two.
 */
final class ConditionsCsv {

    private static final List<String> OUTCOMES = List.of(
            "trials",
            "target",
            "target_low",
            "target_high",
            "swap",
            "swap_low",
            "swap_high",
            "blend",
            "other",
            "chance",
            "alive_all",
            "alive_target_only",
            "alive_nontarget_only",
            "alive_none",
            "target_wins",
            "nontarget_wins",
            "ties",
            "mean_error",
            "sd_error",
            "mean_abs_error");

    private ConditionsCsv() {}

    /** @param rings the largest number of rings of any condition */
    static String header(List<String> keys, int rings) {
        List<String> header = new ArrayList<>();
        header.add("condition");
        header.addAll(keys);
        header.addAll(OUTCOMES);
        if (rings > 2) {
            IntStream.range(1, rings).forEach(item -> header.add("swap_" + item));
            IntStream.range(0, rings).forEach(ring -> header.add("alive_" + ring));
        }
        return Csv.line(header);
    }

    /**
     * @param values of the swept keys
     * @param rings the largest number of rings of any condition
     */
    static String row(int condition, List<String> values, ConditionSummary summary, int rings) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(condition));
        row.addAll(values);
        row.addAll(outcomes(summary, rings));
        return Csv.line(row);
    }

    private static List<String> outcomes(ConditionSummary summary, int rings) {
        List<Double> values = new ArrayList<>();
        addWithInterval(values, summary.target());
        addWithInterval(values, summary.swap());
        values.add(summary.blend().value());
        values.add(summary.other().value());
        values.add(summary.chance());
        values.add(summary.aliveAll().value());
        values.add(summary.aliveTargetOnly().value());
        values.add(summary.aliveNontargetOnly().value());
        values.add(summary.aliveNone().value());
        values.add(summary.targetWins().value());
        values.add(summary.nontargetWins().value());
        values.add(summary.ties().value());
        values.add(summary.meanError());
        values.add(summary.sdError());
        values.add(summary.meanAbsError());
        if (rings > 2) {
            addPadded(values, summary.swaps(), rings - 1);
            addPadded(values, summary.alive(), rings);
        }
        List<String> fields = new ArrayList<>();
        fields.add(Long.toString(summary.trials()));
        values.forEach(value -> fields.add(ShortestDecimal.of(value)));
        return fields;
    }

    private static void addWithInterval(List<Double> values, Rate rate) {
        values.add(rate.value());
        values.add(rate.low());
        values.add(rate.high());
    }

    /** A condition of fewer rings than another leaves the columns of the rings that it lacks empty. */
    private static void addPadded(List<Double> values, List<Rate> rates, int size) {
        for (int index = 0; index < size; index++) {
            values.add(index < rates.size() ? rates.get(index).value() : Double.NaN);
        }
    }
}
