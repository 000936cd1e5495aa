package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables say of trials whose outcome is known beforehand. */
class OutcomesTest {

    @TempDir
    Path temporary;

    @Test
    void theRingThatIsDrivenAloneWinsAmong256() throws Exception {
        String items = IntStream.range(0, 256)
                .mapToObj(ring -> String.format(Locale.ROOT, "%.4f", -Math.PI + 2.0 * Math.PI * ring / 256))
                .collect(Collectors.joining(", "));
        Table table = run(
                """
                trials = 1
                model { rings = 256, neurons = 4, noise = 0 }
                protocol { steps = 60, items = [%s], epochs { one { from = 0, to = 60, ring = 255, gain = 5 } } }
                sweep.protocol.epochs.one.ring = [0, 127, 128, 255]
                """
                        .formatted(items));

        for (int row = 0; row < 4; row++) {
            int driven = List.of(0, 127, 128, 255).get(row);
            assertEquals(1.0, table.value(row, "alive_" + driven));
            assertEquals(driven > 0 ? 1.0 : 0.0, table.value(row, "nontarget_wins"));
            assertEquals(driven > 0 ? 0.0 : 1.0, table.value(row, "target_wins"));
            assertEquals(0.0, table.value(row, "ties"));
        }
    }

    /** No ring is active: the summed rates are the same everywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"template", "population-vector"})
    void aFlatResponseIsNoReport(String decoder) throws Exception {
        Table table = run(
                """
                trials = 3
                model { noise = 0, transfer { kind = threshold-power } }
                protocol { items = [0.3, -2.0], epochs { none { from = 0, to = 0, ring = all, gain = 0 } } }
                readout.decoder = %s
                """
                        .formatted(decoder));

        assertEquals(1.0, table.value(0, "no_report"));
        assertEquals(1.0, table.value(0, "no_report_high"));
        for (String column : List.of("target", "swap", "blend", "other")) {
            assertEquals(0.0, table.value(0, column), column);
        }
        for (String column : List.of("mean_error", "sd_error", "mean_abs_error", "mean_error_low")) {
            assertEquals("", table.rows().get(0).get(column), column);
        }
    }

    /** Saturated rates are flat, and so are those of a driven ring whose tuning is uniform. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "model { noise = 0, transfer { beta = 500, h0 = -100 } }",
                "model { noise = 0, kappa = 0 }",
                "model { rings = 3, noise = 0.3, initial-rate = 0, transfer { kind = supralinear, h0 = 50 } },"
                        + " protocol.items = [0, 1, 2]"
            })
    void aResponseThatNothingShapesIsNoReport(String model) throws Exception {
        Table table = run("trials = 2, protocol.steps = 400, protocol.epochs { one { from = 0, to = 100, ring = all,"
                + " gain = 5 } }, " + model + "\n");

        assertEquals(1.0, table.value(0, "no_report"));
    }

    @Test
    void aReplaySaysThatThereIsNoReport() throws Exception {
        run("trials = 1, model { noise = 0, kappa = 0 }\n");
        Path trace = temporary.resolve("trace");
        CommandLineRun replay = CommandLineRun.of(
                "replay",
                temporary.resolve("results").toString(),
                "--condition",
                "0",
                "--trial",
                "0",
                "--trace",
                trace.toString());

        assertEquals(0, replay.exitCode(), replay.err());
        assertTrue(replay.out().contains("no report, the response is flat"), replay.out());
        List<String> csv = Files.readAllLines(temporary.resolve("trace.csv"));
        assertTrue(csv.stream().skip(1).allMatch(line -> line.split(",")[1].isEmpty()), csv.get(1));
    }

    /** Three items far from each other: by chance a swap is twice as likely as a report of the target. */
    @Test
    void chanceStandsBesideWhatItJudges() throws Exception {
        Table table = run(
                """
                trials = 2
                model { rings = 3, noise = 0 }
                protocol.steps = 200
                sweep.protocol.items = [[0.0, 2.098583, -2.098583], [0.0, 0.4, 0.6]]
                """
                        .replace(
                                "protocol.steps = 200",
                                "protocol { steps = 200, epochs { one { from = 0, to = 100,"
                                        + " ring = all, gain = 5 } } }"));

        assertEquals(0.094, table.value(0, "chance"));
        assertEquals(0.188, table.value(0, "chance_swap"));
        assertEquals(0.094, table.value(1, "chance"));
        assertEquals(0.096, table.value(1, "chance_swap"));
    }

    private Table run(String experiment) throws Exception {
        Path file = temporary.resolve("experiment.conf");
        Files.writeString(file, "separatrix {\n" + experiment + "}\n");
        return CommandLineRun.conditions(temporary.resolve("results"), file.toString());
    }
}
