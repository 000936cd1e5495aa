package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
import org.separatrix.results.RoutingPayload;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.ReadOut;
import org.separatrix.ring.RingBatch;
import org.separatrix.ring.RingKernel;
import org.separatrix.router.RouterKernel;
import org.separatrix.router.RouterLoop;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.observation.RoutingScorer;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.router.training.Unbalanced;

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

    private static final int BATCHES = 8;
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

    private ActorSystem<Integer> system;
    private volatile CountDownLatch done;

    @Setup
    public void start() {
        system = ActorSystem.create(foreman(), "benchmark", ConfigFactory.load().withoutPath("akka.actor.provider"));
    }

    @TearDown
    public void stop() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }

    @Benchmark
    @OperationsPerInvocation(EXPERT_STEPS)
    public void expertStepsOfActors() throws InterruptedException {
        done = new CountDownLatch(1);
        system.tell(BATCHES);
        done.await();
    }

    @Benchmark
    @OperationsPerInvocation(EXPERT_STEPS)
    public byte[] expertStepsOfAPlainLoop() {
        byte[] last = null;
        for (int batch = 0; batch < BATCHES; batch++) {
            RouterOrder order = order(batch);
            RoutingScorer scorer = new RoutingScorer(MODEL, PROTOCOL, order.range());
            new RouterLoop(RouterKernel.best(), MODEL, PROTOCOL, order.range(), groups, 0)
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
        return RingKernel.best().newBatch(CONDITION.model(), CONDITION.protocol(), ring, 1L, 0L, 0L, RING_TRIALS);
    }

    private RouterOrder order(int id) {
        TrainingSettings none = new TrainingSettings(
                TrainingModel.of(0.0), new Unbalanced(), TrainingSettings.Start.UNIFORM, 0.0, 2, 1);
        return new RouterOrder(
                new Batch(id, 0, (long) id * STREAMS, STREAMS),
                CONDITION,
                new RouterSettings(RouterSettings.Study.COMPETITION, MODEL, PROTOCOL, STREAMS, groups, none));
    }

    /** Told how many batches to run, keeps as many under way as there are cores. */
    private Behavior<Integer> foreman() {
        return Behaviors.setup(context -> {
            Props props = DispatcherSelector.fromConfig("simulation-dispatcher");
            ActorRef<WorkResult> results = context.messageAdapter(WorkResult.class, result -> 0);
            int slots = Runtime.getRuntime().availableProcessors();
            int[] left = {0, 0};
            return Behaviors.receiveMessage(batches -> {
                int start = 1;
                if (batches > 0) {
                    left[0] = batches;
                    left[1] = batches;
                    start = slots;
                } else if (--left[1] == 0) {
                    done.countDown();
                }
                for (; start > 0 && left[0] > 0; start--) {
                    context.spawnAnonymous(
                            RouterBatch.create(order(--left[0]), props, java.time.Duration.ofMinutes(1), results),
                            props);
                }
                return Behaviors.same();
            });
        });
    }
}
