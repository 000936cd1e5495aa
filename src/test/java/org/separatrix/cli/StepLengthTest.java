package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shorter form of {@code conf/time-step.conf}: what becomes of the results as dt → 0. */
@Tag("optimized")
class StepLengthTest {

    private static final double[] LENGTHS = {1.0, 0.5, 0.25};

    /** The 99 % point of χ² with one degree of freedom: three lengths, two parameters of a line. */
    private static final double LARGEST_CHI_SQUARED = 6.635;

    @TempDir
    private Path folder;

    @Test
    void withCorrelatedNoiseRatesLieOnALineInTheStepLengthAndTheShortestTwoAgree() throws Exception {
        Table table = run("--trials", "3000");
        for (String rate : List.of("target", "alive_none")) {
            assertTrue(chiSquared(table, rate) < LARGEST_CHI_SQUARED, rate + ": " + rates(table, rate));
            double gap = table.value(1, rate) - table.value(2, rate);
            double error = Math.sqrt(variance(table, 1, rate) + variance(table, 2, rate));
            assertTrue(Math.abs(gap) < 3.0 * error, rate + ": " + rates(table, rate));
        }
    }

    @ParameterizedTest
    @CsvSource({"per-step, 0.21", "sqrt-dt, -0.41"})
    void withIndependentNoiseTheyMoveAwayOneWayOrTheOther(String scaling, double change) throws Exception {
        Table table = run("--trials", "500", "-D", "model.noise-correlation=0", "-D", "model.noise-scaling=" + scaling);
        assertEquals(change, table.value(2, "target") - table.value(0, "target"), 0.08, rates(table, "target"));
    }

    private Table run(String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("-D", "sweep.model.dt=[1, 0.5, 0.25]", "conf/time-step.conf"));
        return CommandLineRun.conditions(folder, all.toArray(String[]::new));
    }

    /** Of the line in dt that fits the rates best, each weighted with its binomial variance. */
    private static double chiSquared(Table table, String rate) {
        double weight = 0.0;
        double meanLength = 0.0;
        double mean = 0.0;
        for (int row = 0; row < LENGTHS.length; row++) {
            double w = 1.0 / variance(table, row, rate);
            weight += w;
            meanLength += w * LENGTHS[row];
            mean += w * table.value(row, rate);
        }
        meanLength /= weight;
        mean /= weight;
        double covariance = 0.0;
        double spread = 0.0;
        double sum = 0.0;
        for (int row = 0; row < LENGTHS.length; row++) {
            double w = 1.0 / variance(table, row, rate);
            double x = LENGTHS[row] - meanLength;
            double y = table.value(row, rate) - mean;
            covariance += w * x * y;
            spread += w * x * x;
            sum += w * y * y;
        }
        return sum - covariance * covariance / spread;
    }

    private static double variance(Table table, int row, String rate) {
        double p = table.value(row, rate);
        return p * (1.0 - p) / table.value(row, "trials");
    }

    private static String rates(Table table, String rate) {
        return table.value(0, rate) + " " + table.value(1, rate) + " " + table.value(2, rate);
    }
}
