package org.separatrix.cluster;

import akka.actor.typed.ActorSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.separatrix.study.Job;
import org.separatrix.study.Run;

/** Computes a job in this process and on the nodes that join it. */
public final class ClusterJob {

    /** How long this process waits for its actors to end, so that the port is free for the next job. */
    private static final Duration UNTIL_TERMINATED = Duration.ofSeconds(10);

    private ClusterJob() {}

    /**
     * Computes the job to its end.
     *
     * @param folder where nodes find the keys and the address of this process
     * @param slots how many batches this process computes at a time
     * @param nodes how many nodes the job waits for
     * @throws Network.NetworkException if this process cannot open a port, or keep the keys
     * @throws IllegalStateException if the job cannot go on; the message says why
     */
    public static Run.Outcome compute(Job job, Path folder, int slots, int nodes) {
        JoinFolder joins = JoinFolder.of(folder);
        Network network = joins.secure(Network.load());
        CompletableFuture<RunEvent.Last> end = new CompletableFuture<>();
        Optional<ActorSystem<Coordinator.Command>> started = Optional.empty();
        try {
            ActorSystem<Coordinator.Command> system = NodeSystem.startCoordinator(
                    Coordinator.create(job, ThisMachine.description(slots), nodes, network, event -> {
                        if (event instanceof RunEvent.Last last) {
                            end.complete(last);
                        }
                    }),
                    network);
            started = Optional.of(system);
            system.getWhenTerminated()
                    .thenRun(() -> end.complete(new RunEvent.PartEnded("this process lost its place in the cluster")));
            joins.announce(NodeSystem.address(system));
            return outcome(end.join());
        } finally {
            started.ifPresent(NodeSystem::announceEnd);
            joins.withdraw(true);
            started.ifPresent(ClusterJob::terminate);
        }
    }

    private static Run.Outcome outcome(RunEvent.Last last) {
        if (last instanceof RunEvent.Ended ended) {
            return ended.outcome();
        }
        if (last instanceof RunEvent.PartEnded ended) {
            throw new IllegalStateException(ended.line());
        }
        Throwable cause = ((RunEvent.Broken) last).cause();
        throw new IllegalStateException(cause.getMessage(), cause);
    }

    private static void terminate(ActorSystem<?> system) {
        system.terminate();
        try {
            system.getWhenTerminated().toCompletableFuture().get(UNTIL_TERMINATED.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stays) {
            // What is left of it ends in its own time.
        }
    }
}
