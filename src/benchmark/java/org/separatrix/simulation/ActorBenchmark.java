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
import org.separatrix.coupling.Lockstep;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.study.trials.BatchOrder;
import org.separatrix.study.trials.TrialReader;
import org.separatrix.study.trials.TrialsPayload;

/**
 * What the actors cost: trials per second through rings and clock, against the same kernel and read-out in a plain loop
 * of one thread.
 *
 * <p>On n cores the actors can at best be n times as fast as the plain loop; the share of that which they reach is the
 * figure of merit. As in a run there are as many batches under way as there are cores: with one alone, its rings wait
 * for each other and their threads go to sleep. The cores must be free: any other load is charged to the actors alone.
 *
 * <p>Run it with {@code mvn -Pbenchmark verify -Dbenchmark.args=ActorBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ActorBenchmark {

    private static final int TRIALS = 32768;

    private static final Condition CONDITION = new Condition(
            0,
            1L,
            0L,
            Model.REFERENCE,
            new Protocol(
                    500,
                    java.util.List.of(0.0, Math.PI / 2),
                    java.util.List.of(
                            new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0), new Epoch("cue", 150, 500, 0, 0.02))),
            ReadOut.REFERENCE,
            new Lockstep());

    @Param({"512", "256", "128", "64", "32"})
    private int batch;

    private BatchRunner runner;

    @Setup
    public void start() {
        runner = new BatchRunner(this::order);
    }

    @TearDown
    public void stop() {
        runner.stop();
    }

    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public void actors() throws InterruptedException {
        runner.run(TRIALS / batch);
    }

    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public byte[] plainLoop() {
        byte[] last = null;
        for (int first = 0; first < TRIALS; first += batch) {
            last = plain(order(first / batch));
        }
        return last;
    }

    private BatchOrder order(int id) {
        return new BatchOrder(new Batch(id, 0, (long) id * batch, batch), CONDITION);
    }

    private static byte[] plain(BatchOrder order) {
        RingBatch a = ring(0, order);
        RingBatch b = ring(1, order);
        for (int step = 0; step < CONDITION.protocol().steps(); step++) {
            double[] ofA = a.activity()[0];
            double[] ofB = b.activity()[0];
            a.step(step, ofB);
            b.step(step, ofA);
        }
        return new TrialsPayload(TrialReader.read(order.condition(), new double[][] {a.rates(), b.rates()}), List.of())
                .bytes();
    }

    private static RingBatch ring(int ring, BatchOrder order) {
        return RingBatch.of(
                Kernel.best(),
                CONDITION.model(),
                CONDITION.protocol(),
                ring,
                new TrialRange(
                        CONDITION.noiseSeed(),
                        CONDITION.noiseCondition(),
                        order.batch().firstTrial(),
                        order.batch().trials()));
    }
}
