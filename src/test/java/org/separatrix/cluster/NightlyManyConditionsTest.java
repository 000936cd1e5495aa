package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep that is larger than memory: {@code src/benchmark/cluster.sh million} is the same in earnest. */
@Tag("nightly")
class NightlyManyConditionsTest {

    private static final int CONDITIONS = 30_000;

    /** So many conditions take 18 MB as objects, and the program needs 30 MB by itself. */
    private static final String MEMORY = "-Xmx44m";

    @TempDir
    private Path folder;

    @Test
    void aRunNeedsNoMoreMemoryForMoreConditions() throws Exception {
        Path experiment = Files.writeString(
                folder.resolve("many.conf"),
                """
                separatrix {
                  name = many
                  trials = 1
                  protocol { steps = 10, epochs { stimulus { from = 0, to = 10, ring = all, gain = 5.0 } } }
                  model.neurons = 8
                  sweep { model.J-cross = { from = 0.2, to = 3.0, points = 150 }
                          protocol.epochs.stimulus.gain = { from = 1.0, to = 8.0, points = 200 } }
                }
                """);
        Path out = folder.resolve("many");

        try (Program run = Program.in(folder)
                .compiledWell()
                .jvm(MEMORY)
                .start("run", experiment.toString(), "--alone", "--out", out.toString())) {
            run.endsWith(0);
        }

        try (Stream<String> lines = Files.lines(out.resolve("conditions.csv"))) {
            assertEquals(1 + CONDITIONS, lines.count());
        }
    }
}
