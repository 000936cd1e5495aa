package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables say of trials whose outcome is known beforehand. */
class OutcomesTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(ints = {128, 255})
    void theRingThatIsDrivenAloneWinsAmong256(int driven) throws Exception {
        String items = IntStream.range(0, 256)
                .mapToObj(ring -> String.format(Locale.ROOT, "%.4f", -Math.PI + 2.0 * Math.PI * ring / 256))
                .collect(Collectors.joining(", "));
        Table table = run(
                """
                trials = 2
                model { rings = 256, neurons = 4, noise = 0 }
                protocol { steps = 200, items = [%s], epochs { one { from = 0, to = 200, ring = %d, gain = 5 } } }
                """
                        .formatted(items, driven));

        assertEquals(1.0, table.value(0, "alive_" + driven));
        assertEquals(1.0, table.value(0, "nontarget_wins"));
        assertEquals(0.0, table.value(0, "ties"));
        assertEquals(0.0, table.value(0, "target_wins"));
    }

    private Table run(String experiment) throws Exception {
        Path file = temporary.resolve("experiment.conf");
        Files.writeString(file, "separatrix {\n" + experiment + "}\n");
        return CommandLineRun.conditions(temporary.resolve("results"), file.toString());
    }
}
