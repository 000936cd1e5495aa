package org.separatrix.cluster;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.AskPattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.separatrix.study.Job;
import org.separatrix.study.Run;

/** Computes a job in this process and on the nodes that join it. */
public final class ClusterJob {

    /** How long the nodes may take to hear that the job has ended. */
    private static final Duration UNTIL_NODES_KNOW = Duration.ofSeconds(3);

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
        ActorSystem<Coordinator.Command> system = NodeSystem.startCoordinator(
                Coordinator.create(job, ThisMachine.description(slots), nodes, network, event -> {
                    if (event instanceof RunEvent.Last last) {
                        end.complete(last);
                    }
                }),
                network);
        system.getWhenTerminated()
                .thenRun(() -> end.complete(new RunEvent.PartEnded("this process lost its place in the cluster")));
        try {
            joins.announce(system.address().host().get() + ":"
                    + system.address().port().get());
            return outcome(end.join());
        } finally {
            announceEnd(system);
            joins.withdraw(true);
            system.terminate();
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

    private static void announceEnd(ActorSystem<Coordinator.Command> system) {
        try {
            AskPattern.ask(system, Coordinator.Close::new, UNTIL_NODES_KNOW, system.scheduler())
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException nobodyAnswers) {
            // Nodes that have not heard of the end lose the coordinator, and leave.
        }
    }
}
