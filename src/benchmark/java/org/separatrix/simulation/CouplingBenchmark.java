package org.separatrix.simulation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.separatrix.coupling.BoundedStaleness;
import org.separatrix.coupling.Composition;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.EventTriggered;
import org.separatrix.coupling.FreeRunning;
import org.separatrix.coupling.Jittered;
import org.separatrix.coupling.Lockstep;
import org.separatrix.coupling.Lossy;
import org.separatrix.coupling.Multirate;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.study.trials.BatchOrder;

/**
 * What each coupling costs: trials per second through the actors, to be divided by those of lockstep in the same run.
 *
 * <p>All but plain lockstep are measured as in an experiment of variants, so that what lockstep-measured lacks of lockstep
 * is the price of the spectrum and the counts.
 *
 * <p>Run it with {@code mvn -Pbenchmark verify -Dbenchmark.args=CouplingBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class CouplingBenchmark {

    private static final int TRIALS = 16384;
    private static final int BATCH = 512;

    /** The variants by the name that the benchmark prints. */
    public enum Variant {
        LOCKSTEP(new Lockstep()),
        LOCKSTEP_MEASURED(new Lockstep()),
        DELAYED_5(new Delayed(5)),
        MULTIRATE_10(new Multirate(10)),
        JITTERED_90(new Jittered(0.9)),
        LOSSY_50(new Lossy(0.5)),
        EVENT_TRIGGERED_001(new EventTriggered(0.01)),
        DELAYED_5_LOSSY_50(new Composition(List.of(new Delayed(5), new Lossy(0.5)))),
        BOUNDED_STALENESS_5(new BoundedStaleness(5)),
        FREE_RUNNING(new FreeRunning());

        private final Coupling coupling;

        Variant(Coupling coupling) {
            this.coupling = coupling;
        }
    }

    @Param
    private Variant variant;

    private BatchRunner runner;

    @Setup
    public void start() {
        Condition condition = new Condition(
                0,
                1L,
                0L,
                Model.REFERENCE,
                new Protocol(
                        500,
                        List.of(0.0, Math.PI / 2),
                        List.of(
                                new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0),
                                new Epoch("cue", 150, 500, 0, 0.02))),
                ReadOut.REFERENCE,
                variant.coupling);
        runner = new BatchRunner(id -> new BatchOrder(new Batch(id, 0, (long) id * BATCH, BATCH), condition));
    }

    @TearDown
    public void stop() {
        runner.stop();
    }

    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public void trials() throws InterruptedException {
        runner.run(TRIALS / BATCH);
    }
}
