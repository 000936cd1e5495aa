package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The experiments of {@code conf/} against an independent program of the same model, which ran 20,000 trials
 * of each condition: every rate agrees within four standard errors of the difference.
 */
@Tag("optimized")
class MeasuredTruthTest {

    private static final int MEASURED = 20_000;
    private static final double STANDARD_ERRORS = 4.0;

    /** The measured percentages are rounded to a tenth. */
    private static final double ROUNDING = 0.0005;

    @TempDir
    private Path folder;

    private final List<String> deviations = new ArrayList<>();

    /** Of each condition here. */
    int trials() {
        return 4000;
    }

    @Test
    void theCueCliff() throws Exception {
        Table table = run("conf/cue-cliff.conf", "-D", "sweep.protocol.epochs.cue.gain=[0, 0.02, 0.05, 0.08]");

        compare(table, 0, "target", 37.1, "swap", 36.7, "target_wins", 37.0);
        compare(table, 1, "target", 64.6, "swap", 18.4, "target_wins", 67.6);
        compare(table, 2, "target", 91.3, "swap", 4.4, "target_wins", 92.8);
        compare(table, 3, "target", 98.9, "swap", 0.4, "target_wins", 99.3);
        assertNoDeviations();
    }

    @Test
    void thePulses() throws Exception {
        Table table = run(
                "conf/pulse.conf",
                "-D",
                "sweep=[{protocol.epochs.pulse.gain = [1.0], protocol.epochs.pulse.to = [155, 160]},"
                        + " {protocol.epochs.pulse.gain = [0.3, 0.5], protocol.epochs.pulse.to = [155]}]");

        compare(table, 0, "target", 81.2, "swap", 4.2);
        compare(table, 1, "target", 92.8, "swap", 0.14);
        compare(table, 2, "target", 55.7, "swap", 20.1);
        compare(table, 3, "target", 66.1, "swap", 12.8);
        assertNoDeviations();
    }

    @Test
    void crossInhibitionWithoutCueAndWhatIsHeldInTheEnd() throws Exception {
        Table table = run(
                "conf/valley.conf",
                "-D",
                "sweep.protocol.epochs.cue.gain=[0]",
                "-D",
                "sweep.model.J-cross=[0.1, 0.2, 0.25, 0.3, 0.35, 0.5, 0.75, 1.4, 3]");

        double[][] measured = {
            {0.1, 0.3, 97.7, 1.9, 0, 0, 0, 100},
            {2.3, 2.4, 83.3, 12.0, 0, 1.5, 1.4, 97.1},
            {15.9, 16.1, 43.6, 24.4, 0, 26.6, 26.2, 47.2},
            {33.9, 33.8, 13.6, 18.8, 1.2, 47.0, 47.2, 4.5},
            {40.4, 39.8, 6.2, 13.6, 6.7, 47.1, 46.2, 0},
            {36.5, 36.6, 8.9, 18.0, 39.1, 30.6, 30.3, 0},
            {20.2, 20.4, 16.3, 43.1, 95.0, 2.6, 2.5, 0},
            {10.1, 9.6, 9.8, 70.6, 100.0, 0, 0, 0},
            {9.3, 9.4, 9.5, 71.8, 100.0, 0, 0, 0}
        };
        for (int row = 0; row < measured.length; row++) {
            double[] m = measured[row];
            compare(table, row, "target", m[0], "swap", m[1], "blend", m[2], "other", m[3]);
            compare(table, row, "alive_none", m[4], "alive_target_only", m[5]);
            compare(table, row, "alive_nontarget_only", m[6], "alive_all", m[7]);
        }
        assertNoDeviations();
    }

    @Test
    void setSize() throws Exception {
        Table table = run("conf/set-size.conf");

        compare(table, 0, "target", 69.5, "swap", 21.0, "alive_none", 20.8);
        compare(table, 1, "target", 63.4, "swap", 19.6, "alive_none", 34.8);
        assertNoDeviations();
    }

    @Test
    void unequalSpacingChangesTheReportsButNotWhoWins() throws Exception {
        Table table =
                run("conf/spacing.conf", "-D", "sweep.protocol.items=[[0.0, 0.6981317007977318, 2.792526803190927]]");

        compare(table, 0, "swap_1", 17.8, "swap_2", 8.3);
        compare(table, 0, "nontarget_wins", 7.0 + 7.1);
        assertNoDeviations();
    }

    private Table run(String experiment, String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--trials", Integer.toString(trials()), experiment));
        return CommandLineRun.conditions(folder, all.toArray(String[]::new));
    }

    /** @param expected column, percentage, column, percentage, ... */
    private void compare(Table table, int row, Object... expected) {
        assertEquals(trials(), (int) table.value(row, "trials"));
        for (int i = 0; i < expected.length; i += 2) {
            String column = (String) expected[i];
            double p = ((Number) expected[i + 1]).doubleValue() / 100.0;
            double q = table.value(row, column);
            double standardError = Math.sqrt(p * (1.0 - p) / MEASURED + q * (1.0 - q) / trials());
            if (Math.abs(p - q) > STANDARD_ERRORS * standardError + ROUNDING) {
                deviations.add(String.format("row %d %s: measured %.4f, here %.4f", row, column, p, q));
            }
        }
    }

    private void assertNoDeviations() {
        assertTrue(deviations.isEmpty(), () -> String.join("\n", deviations));
    }
}
