package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README against the counts that the published code stored. */
@Tag("optimized")
class PublishedPhaseDiagramTest {

    private static final double LEAST_P = 0.001;

    @TempDir
    private Path folder;

    /** All 500 in the nightly form. */
    int trials() {
        return 60;
    }

    @Test
    void ourSwapsAndTargetsAreTheirsUpToChance() throws Exception {
        Table ours =
                CommandLineRun.conditions(folder, "conf/phase-diagram.conf", "--trials", Integer.toString(trials()));
        List<String[]> theirs = published();
        assertEquals(theirs.size(), ours.rows().size());

        double swaps = pValue(ours, "swap", theirs, 3);
        double targets = pValue(ours, "target", theirs, 4);

        System.out.printf("published phase diagram: p = %.3f for swaps, %.3f for targets%n", swaps, targets);
        assertTrue(swaps > LEAST_P, "swaps: p = " + swaps);
        assertTrue(targets > LEAST_P, "targets: p = " + targets);
    }

    /** χ² over the cells, (p − q)² / (p̄ (1 − p̄) (1/n + 1/m)) with p̄ the pooled rate: two binomial samples of one rate. */
    private double pValue(Table ours, String column, List<String[]> theirs, int field) {
        double chiSquared = 0.0;
        int cells = 0;
        for (int row = 0; row < theirs.size(); row++) {
            double n = Double.parseDouble(theirs.get(row)[2]);
            double p = Double.parseDouble(theirs.get(row)[field]) / n;
            double q = ours.value(row, column);
            double m = trials();
            double pooled = (n * p + m * q) / (n + m);
            double variance = pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m);
            if (variance > 0.0) {
                chiSquared += (p - q) * (p - q) / variance;
                cells++;
            }
        }
        return 1.0 - new ChiSquaredDistribution(cells).cumulativeProbability(chiSquared);
    }

    private static List<String[]> published() throws IOException {
        try (InputStream in =
                PublishedPhaseDiagramTest.class.getResourceAsStream("/org/separatrix/published-phase-diagram.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        }
    }
}
