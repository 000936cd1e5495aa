package org.separatrix.cluster;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.remote.RemoteTransportException;

/** Starts the actor systems of the program. */
public final class NodeSystem {

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
