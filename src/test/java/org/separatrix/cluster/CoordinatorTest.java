package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.ActorSelection;
import akka.actor.PoisonPill;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Adapter;
import akka.actor.typed.javadsl.AskPattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;
import org.separatrix.record.Program;
import org.separatrix.record.ResultsFolder;
import org.separatrix.simulation.NonFiniteRate;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.WorkResult;
import org.separatrix.study.Run;
import org.separatrix.study.Study;

/** A run never goes on without one of its parts: whichever ends, and however, it is said. */
class CoordinatorTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "/user/client, the display of progress has stopped",
        "/user/storage, the storage has stopped",
        "/user/registry, the registry of nodes has stopped",
        "/user/gossip, the gossip has stopped",
        "/user/worker-0, the worker has stopped",
        "/system/singletonManagersupervisor/supervisor, the supervisor has stopped",
        "/system/singletonManagercollector/collector, the collector has stopped"
    })
    void theDeathOfAnyPartEndsTheRun(String path, String line) throws Exception {
        RunEvent end = endOf(1, event -> {}, system -> {
            ActorSelection victim = Adapter.toClassic(system).actorSelection(path);
            victim.tell(PoisonPill.getInstance(), akka.actor.ActorRef.noSender());
        });
        assertEquals(line, assertInstanceOf(RunEvent.PartEnded.class, end).line());
    }

    @Test
    void aListenerThatThrowsCostsTheRunNothing() throws Exception {
        RunEvent end = endOf(
                0,
                event -> {
                    if (event instanceof RunEvent.Progress) {
                        throw new IllegalStateException();
                    }
                },
                system -> {});
        assertTrue(assertInstanceOf(RunEvent.Ended.class, end).outcome().complete());
    }

    /** Who looks at a trial that has failed is told why, and does not wait in vain. */
    @Test
    void aTrialThatFailsOnceMoreIsAnsweredWithItsFailure() throws Exception {
        CompletableFuture<WorkResult> answer = new CompletableFuture<>();
        RunEvent end = endOf(1, event -> {}, system -> {
            if (!answer.isDone()) {
                AskPattern.<Coordinator.Command, WorkResult>askWithStatus(
                                system,
                                replyTo -> new Coordinator.Recompute(
                                        LastingFailureTest.failing(new Batch(7L, 0, 40L, 1)),
                                        RingObserver.NONE,
                                        replyTo),
                                Duration.ofMinutes(1),
                                system.scheduler())
                        .whenComplete((result, failure) -> {
                            if (failure == null) {
                                answer.complete(result);
                            } else {
                                answer.completeExceptionally(failure);
                            }
                        });
                answer.handle((result, failure) -> result).join();
            }
            system.tell(Coordinator.BreakOff.INSTANCE);
        });
        assertInstanceOf(RunEvent.Ended.class, end);
        ExecutionException failure = assertThrows(ExecutionException.class, answer::get);
        assertInstanceOf(NonFiniteRate.Failure.class, failure.getCause());
    }

    /** What comes of a run: with one node to wait for it does nothing, with none it computes. */
    private RunEvent endOf(int nodes, Consumer<RunEvent> listener, Consumer<ActorSystem<Coordinator.Command>> attack)
            throws Exception {
        Experiment experiment = Experiment.load(Path.of("conf/cue-cliff.conf"), Setting.trials("2"));
        CompletableFuture<RunEvent> end = new CompletableFuture<>();
        try (ResultsFolder results = ResultsFolder.create(folder.resolve("run"));
                Run run = new Run(
                        experiment,
                        Study.of(experiment).pieces(experiment),
                        new Program("1.0", "none", "scalar"),
                        results)) {
            Network network = JoinFolder.of(results.path()).secure(Network.load());
            ActorSystem<Coordinator.Command> system = NodeSystem.startCoordinator(
                    Coordinator.create(
                            run,
                            new NodeDescription("1.0", "here", "1", 2, 1, "vector", List.of()),
                            nodes,
                            network,
                            event -> {
                                listener.accept(event);
                                if (event instanceof RunEvent.Last) {
                                    end.complete(event);
                                }
                            }),
                    network);
            try {
                // The victim may not be there yet.
                for (int attempt = 1; attempt < 1000 && !end.isDone(); attempt++) {
                    attack.accept(system);
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                return end.get(0, TimeUnit.SECONDS);
            } finally {
                system.terminate();
                system.getWhenTerminated().toCompletableFuture().get(60, TimeUnit.SECONDS);
            }
        }
    }
}
