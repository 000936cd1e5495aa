package org.separatrix.study.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.statistics.outcomes.Criteria;
import org.separatrix.statistics.outcomes.Tally;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.Sweeps;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

class ConditionTableTest {

    private static final String OUTCOMES =
            "trials," + intervals("target", "swap", "blend", "other", "no_report") + ",chance,chance_swap,"
                    + intervals("alive_all", "alive_target_only", "alive_nontarget_only", "alive_none")
                    + "," + intervals("target_wins", "nontarget_wins", "ties", "mean_error", "sd_error")
                    + "," + intervals("mean_abs_error", "p_target", "p_nontarget", "p_guess", "concentration")
                    + ",mixture_identified,mixture_gain,mixture_misfit,"
                    + intervals("p_target_minus_held", "p_nontarget_minus_held", "p_guess_minus_held")
                    + ",bias,precision";

    @Test
    void hasTheColumnsOfTheContractInTheirOrder() {
        SweptValues swept = Sweeps.of(
                List.of("model.J-cross", "coupling.kind"),
                List.of(List.of("0.5", "lockstep"), List.of("1", "a,\"b\"")));
        String table = csv(swept, List.of(two(0f, 1f, 2f, -0.5f, Float.NaN), two()));

        String one = "0.2,0.036224108632430134,0.6244653702374748,";
        String none = "0.0,0.0,0.43448246478317487,";
        String all = "1.0,0.5655175352168252,1.0,";
        String[] lines = table.split("\n", -1);
        assertEquals("condition,model.J-cross,coupling.kind," + OUTCOMES, lines[0]);
        String first = "0,0.5,lockstep,5," + one.repeat(5) + "0.094,0.188,"
                + none + all + none + none + all + none + none
                + "0.625,,,0.960143218483576,,,0.875,,,";
        assertTrue(lines[1].startsWith(first), lines[1]);
        assertEquals("1,1,\"a,\"\"b\"\"\",0," + ",".repeat(15) + "0.094,0.188," + ",".repeat(55), lines[2]);
    }

    @Test
    void hasColumnsForEveryRingOnlyWhereThereAreMoreThanTwo() {
        SweptValues swept = Sweeps.of(List.of("model.rings"), List.of(List.of("2"), List.of("3")));
        String[] lines = csv(swept, List.of(two(0f), summary(List.of(0.0, 2.0, -2.0), 2f)))
                .split("\n");

        String all = "1.0,0.20654931437723742,1.0";
        String none = "0.0,0.0,0.7934506856227627";
        assertEquals(
                "condition,model.rings," + OUTCOMES + ","
                        + intervals("swap_1", "swap_2", "alive_0", "alive_1", "alive_2"),
                lines[0]);
        assertTrue(lines[1].endsWith("," + String.join(",", none, ",,", all, none, ",,")), lines[1]);
        assertTrue(lines[2].endsWith("," + String.join(",", all, none, all, none, none)), lines[2]);
    }

    @Test
    void readsTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        SweptValues swept = SweptValues.none();
        String here = csv(swept, List.of(two(0f, 1f)));
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            assertEquals(here, csv(swept, List.of(two(0f, 1f))));
        } finally {
            Locale.setDefault(before);
        }
    }

    static String csv(SweptValues swept, List<ConditionSummary> summaries) {
        List<Rows.Row<ConditionSummary>> rows = IntStream.range(0, summaries.size())
                .mapToObj(condition -> new Rows.Row<>(condition, swept.front(condition), summaries.get(condition)))
                .toList();
        StringBuilder csv = new StringBuilder();
        try {
            new Rows<>(ConditionTable.TABLE, swept.frontNames(), rows).writeTo(csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    /** Columns, each followed by the ends of its interval. */
    private static String intervals(String... columns) {
        return Stream.of(columns)
                .map(column -> column + "," + column + "_low," + column + "_high")
                .collect(Collectors.joining(","));
    }

    private static ConditionSummary two(float... errors) {
        return summary(List.of(0.0, 2.0), errors);
    }

    /** The target's ring is the only one to hold its bump, and wins. */
    private static ConditionSummary summary(List<Double> items, float... errors) {
        float[][] amplitude = new float[items.size()][errors.length];
        Arrays.fill(amplitude[0], 0.2f);
        Tally tally = new Tally(new Criteria(items, 0.3, 0.12, 0.094, 0.188, OptionalInt.empty()));
        tally.add(new Trials(errors, errors, new short[errors.length], amplitude));
        return tally.summary();
    }
}
