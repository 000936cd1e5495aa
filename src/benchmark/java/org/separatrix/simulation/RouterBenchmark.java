package org.separatrix.simulation;

import java.util.List;
import java.util.Optional;
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
import org.separatrix.experiment.RouterSettings;
import org.separatrix.experiment.TrainingSettings;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.router.RouterLoop;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.observation.RoutingScorer;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.router.training.Unbalanced;
import org.separatrix.study.router.RoutingOrder;
import org.separatrix.study.router.RoutingPayload;

/**
 * Expert-steps per second: 256 experts in 8 groups of actors, against the same groups and read-out in a plain loop of one
 * thread, against the neuron-steps per second of two rings on the same kernel, also in a plain loop.
 *
 * <p>As in a run there are as many batches under way as there are cores, so that on n free cores the actors can at best be
 * n times as fast as the plain loop; the share of that which they reach is the figure of merit.
 *
 * <p>Run it with {@code mvn -Pbenchmark verify -Dbenchmark.args=RouterBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class RouterBenchmark {

    private static final int BATCHES = 32;
    private static final int STREAMS = 192;
    private static final RouterModel MODEL = RouterModel.of(256, 8);
    private static final TokenProtocol PROTOCOL = TokenProtocol.REFERENCE;
    private static final int EXPERT_STEPS = BATCHES * STREAMS * 256 * 500;
    private static final int RING_TRIALS = 512;
    private static final int NEURON_STEPS = RING_TRIALS * 2 * 48 * 500;

    private static final Condition CONDITION = new Condition(
            0,
            1L,
            0L,
            Model.REFERENCE,
            new Protocol(
                    500,
                    List.of(0.0, Math.PI / 2),
                    List.of(new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0), new Epoch("cue", 150, 500, 0, 0.02))),
            ReadOut.REFERENCE,
            new Lockstep());

    @Param({"8"})
    private int groups;

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
    @OperationsPerInvocation(EXPERT_STEPS)
    public void expertStepsOfActors() throws InterruptedException {
        runner.run(BATCHES);
    }

    @Benchmark
    @OperationsPerInvocation(EXPERT_STEPS)
    public byte[] expertStepsOfAPlainLoop() {
        byte[] last = null;
        for (int batch = 0; batch < BATCHES; batch++) {
            RoutingOrder order = order(batch);
            RoutingScorer scorer = new RoutingScorer(MODEL, PROTOCOL, order.streams());
            new RouterLoop(Kernel.best(), MODEL, PROTOCOL, order.streams(), groups, 0)
                    .tokens(PROTOCOL.count(), scorer::token);
            last = RoutingPayload.encode(scorer.scores());
        }
        return last;
    }

    @Benchmark
    @OperationsPerInvocation(NEURON_STEPS)
    public double[] neuronStepsOfAPlainLoop() {
        RingBatch a = ring(0);
        RingBatch b = ring(1);
        for (int step = 0; step < CONDITION.protocol().steps(); step++) {
            double[] ofA = a.activity()[0];
            double[] ofB = b.activity()[0];
            a.step(step, ofB);
            b.step(step, ofA);
        }
        return a.rates();
    }

    private static RingBatch ring(int ring) {
        return RingBatch.of(
                Kernel.best(), CONDITION.model(), CONDITION.protocol(), ring, new TrialRange(1L, 0L, 0L, RING_TRIALS));
    }

    private RoutingOrder order(int id) {
        TrainingSettings none = new TrainingSettings(
                TrainingModel.of(0.0), new Unbalanced(), TrainingSettings.Start.UNIFORM, 0.0, 2, 1);
        return new RoutingOrder(
                new Batch(id, 0, (long) id * STREAMS, STREAMS),
                CONDITION,
                new RouterSettings(
                        RouterSettings.Study.COMPETITION, MODEL, PROTOCOL, STREAMS, groups, none, Optional.empty()));
    }
}
