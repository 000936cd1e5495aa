package org.separatrix.cluster;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AskPattern;
import akka.remote.RemoteTransportException;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** Starts the actor systems of the program. */
public final class NodeSystem {

    /** How long the nodes may take to hear that the run has ended. */
    private static final Duration UNTIL_NODES_KNOW = Duration.ofSeconds(3);

    private NodeSystem() {}

    /** The node that a run is started on. */
    public static ActorSystem<Coordinator.Command> startCoordinator(
            Behavior<Coordinator.Command> guardian, Network network) {
        return start(guardian, network, Coordinator.ROLE, network.port());
    }

    /**
     * A node that helps.
     *
     * @param port to listen on; 0: any free one
     */
    public static ActorSystem<Node.Command> start(Behavior<Node.Command> guardian, Network network, int port) {
        return start(guardian, network, Node.ROLE, port);
    }

    /** Where a system listens, as {@code HOST:PORT}. */
    public static String address(ActorSystem<?> system) {
        return Occupancy.nameOf(system.address());
    }

    /** Lets the nodes know that the run has ended. */
    public static void announceEnd(ActorSystem<Coordinator.Command> system) {
        try {
            AskPattern.ask(system, Coordinator.Close::new, UNTIL_NODES_KNOW, system.scheduler())
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException nobodyAnswers) {
            // Nodes that have not heard of the end lose the coordinator, and leave.
        }
    }

    private static <T> ActorSystem<T> start(Behavior<T> guardian, Network network, String role, int port) {
        try {
            return ActorSystem.create(guardian, network.cluster(), network.forRole(role, port));
        } catch (RemoteTransportException notBound) {
            throw new Network.NetworkException(
                    "cannot listen on " + network.host() + ", port " + port + ": " + reason(notBound));
        }
    }

    /** What the operating system said, without the address that stands before it. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return message.substring(message.lastIndexOf(']') + 1).strip();
    }
}
