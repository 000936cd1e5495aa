package org.separatrix.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.statistics.Criteria;
import org.separatrix.statistics.Tally;
import org.separatrix.statistics.Trials;

class ConditionsCsvTest {

    private static final String OUTCOMES =
            "trials,target,target_low,target_high,swap,swap_low,swap_high,blend,other,chance,alive_all,"
                    + "alive_target_only,alive_nontarget_only,alive_none,target_wins,nontarget_wins,ties,"
                    + "mean_error,sd_error,mean_abs_error";

    @Test
    void hasTheColumnsOfTheContractInTheirOrder() {
        SweptValues swept = new SweptValues(
                List.of("model.J-cross", "coupling.kind"),
                List.of(List.of("0.5", "lockstep"), List.of("1", "a,\"b\"")));
        String table = csv(swept, List.of(two(0f, 1f, 2f, -0.5f), two()));

        assertEquals(
                "condition,model.J-cross,coupling.kind," + OUTCOMES + "\n"
                        + "0,0.5,lockstep,4,0.25,0.04558726080970058,0.6993581574175981,0.25,0.04558726080970058,"
                        + "0.6993581574175981,0.25,0.25,0.094,0.0,1.0,0.0,0.0,1.0,0.0,0.0,0.625,0.960143218483576,0.875\n"
                        + "1,1,\"a,\"\"b\"\"\",0,,,,,,,,,0.094,,,,,,,,,,\n",
                table);
    }

    @Test
    void hasColumnsForEveryRingOnlyWhereThereAreMoreThanTwo() {
        SweptValues swept = new SweptValues(List.of("model.rings"), List.of(List.of("2"), List.of("3")));
        String[] lines = csv(swept, List.of(two(0f), summary(List.of(0.0, 2.0, -2.0), 2f)))
                .split("\n");

        assertEquals("condition,model.rings," + OUTCOMES + ",swap_1,swap_2,alive_0,alive_1,alive_2", lines[0]);
        assertEquals(",0.0,,1.0,0.0,", lines[1].substring(lines[1].length() - 14));
        assertEquals(",1.0,0.0,1.0,0.0,0.0", lines[2].substring(lines[2].length() - 20));
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
        int rings = summaries.stream().mapToInt(ConditionSummary::rings).max().orElse(0);
        StringBuilder csv = new StringBuilder(ConditionsCsv.header(swept.keys(), rings));
        for (int condition = 0; condition < summaries.size(); condition++) {
            csv.append(ConditionsCsv.row(condition, swept.rows().get(condition), summaries.get(condition), rings));
        }
        return csv.toString();
    }

    private static ConditionSummary two(float... errors) {
        return summary(List.of(0.0, 2.0), errors);
    }

    /** The target's ring is the only one to hold its bump, and wins. */
    private static ConditionSummary summary(List<Double> items, float... errors) {
        float[][] amplitude = new float[items.size()][errors.length];
        Arrays.fill(amplitude[0], 0.2f);
        Tally tally = new Tally(new Criteria(items, 0.3, 0.12, 0.094));
        tally.add(new Trials(errors, errors, new short[errors.length], amplitude));
        return tally.summary();
    }
}
