package org.separatrix.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;
import org.separatrix.record.Program;
import org.separatrix.record.ResultsFolder;
import org.separatrix.simulation.WorkResult;
import org.separatrix.study.Pieces;
import org.separatrix.study.Run;
import org.separatrix.study.Study;

/**
 * What the coordinator does for a batch: one is given out, its result is taken and written to the record. The workers
 * answer at once. The trap: with few workers the disk limits the rate, with many the bookkeeping.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ManyWorkersBenchmark {

    private static final int BATCHES = 40_000;

    /** As large as that of a small batch. */
    private static final byte[] PAYLOAD = new byte[100];

    @Param({"8", "8000"})
    private int workers;

    @Benchmark
    @OperationsPerInvocation(BATCHES)
    public void batch() throws Exception {
        Path folder = Files.createTempDirectory("many-workers");
        Experiment experiment = Experiment.load(
                Path.of("conf/cue-cliff.conf"), Setting.trials(Integer.toString(BATCHES / 5)), Setting.of("batch=1"));
        try (ResultsFolder results = ResultsFolder.create(folder.resolve("run"));
                Run run = new Run(
                        experiment,
                        Study.of(experiment).pieces(experiment),
                        new Program("1", "none", "scalar"),
                        results)) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            ActorSystem<Void> system = ActorSystem.create(
                    Behaviors.setup(context -> coordinator(context, run, end)),
                    "benchmark",
                    ConfigFactory.parseString("akka.actor.provider = local").withFallback(ConfigFactory.load()));
            try {
                end.get();
            } finally {
                system.terminate();
                system.getWhenTerminated().toCompletableFuture().get();
            }
        } finally {
            delete(folder);
        }
    }

    private Behavior<Void> coordinator(ActorContext<Void> context, Run run, CompletableFuture<Void> end) {
        ActorRef<RunEvent> client = context.spawn(
                Behaviors.receiveMessage((RunEvent event) -> {
                    if (event instanceof RunEvent.Progress progress && progress.done() == progress.total()) {
                        end.complete(null);
                    }
                    return Behaviors.same();
                }),
                "client");
        ActorRef<Storage.Command> storage = context.spawn(
                Storage.create(run, client), "storage", DispatcherSelector.fromConfig("storage-dispatcher"));
        ActorRef<Collector.Command> collector =
                context.spawn(Collector.create(storage, run.committed(), client), "collector");
        Pieces pieces = run.pieces();
        ActorRef<Supervisor.Command> supervisor = context.spawn(
                Supervisor.create(PlannedBatches.of(pieces, run.committed()), collector, client), "supervisor");
        supervisor.tell(Supervisor.Start.INSTANCE);
        for (int worker = 0; worker < workers; worker++) {
            context.spawn(worker(supervisor, collector), "worker-" + worker);
        }
        return Behaviors.empty();
    }

    private static Behavior<Worker.Command> worker(
            ActorRef<Supervisor.Command> supervisor, ActorRef<Collector.Command> collector) {
        return Behaviors.setup(context -> {
            ActorRef<Worker.Command> self = context.getSelf();
            supervisor.tell(new Supervisor.Pull(self, 0, Demand.OF_ONE_BATCH));
            return Behaviors.receive(Worker.Command.class)
                    .onMessage(Worker.Compute.class, compute -> {
                        collector.tell(new Collector.Commit(
                                new WorkResult(compute.work().batch(), PAYLOAD), self));
                        supervisor.tell(new Supervisor.Pull(self, compute.pull() + 1, Demand.OF_ONE_BATCH));
                        return Behaviors.same();
                    })
                    .onMessage(Worker.Settled.class, settled -> Behaviors.same())
                    .build();
        });
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
