package org.separatrix.statistics.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds for a mixture of targets, non-targets and guesses fitted to 500 reports: the maximum alone, and with the
 * profile intervals of all parameters. Reports of a decoder with a grid are counted by angle, and those of any angle are not.
 *
 * <p>The goals are 1 ms for the maximum (10,000 fits in 10 s of a core) and 50 ms with intervals.
 *
 * <p>Run it with {@code mvn -Pbenchmark verify -Dbenchmark.args=FitBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FitBenchmark {

    private static final int TRIALS = 500;
    private static final int ANGLES = 500;

    @Param({"true", "false"})
    public boolean grid;

    private Reports reports;

    @Setup
    public void draw() {
        Random random = new Random(1);
        List<Reports.Trial> trials = new ArrayList<>();
        double spacing = 2.0 * Math.PI / ANGLES;
        for (int trial = 0; trial < TRIALS; trial++) {
            double which = random.nextDouble();
            double centre = which < 0.7 ? 0.0 : Math.PI / 2.0;
            double error =
                    which < 0.9 ? centre + 0.35 * random.nextGaussian() : 2.0 * Math.PI * random.nextDouble() - Math.PI;
            error = Math.IEEEremainder(error, 2.0 * Math.PI);
            trials.add(new Reports.Trial(grid ? Math.rint(error / spacing) * spacing : error, List.of(Math.PI / 2.0)));
        }
        reports = Reports.of(trials);
    }

    @Benchmark
    public Object maximum() {
        return new ConcentrationProfile(new Densities(reports, MixtureModel.THREE), Bounds.DEFAULT)
                .maxima()
                .get(0);
    }

    @Benchmark
    public Object withIntervals() {
        return Mixture.fit(MixtureModel.THREE, reports, Bounds.DEFAULT).orElseThrow();
    }
}
