package org.separatrix.cluster;

import akka.actor.typed.ActorSystem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a node in a run: waits until its coordinator can be reached, joins, and joins again after each lost
 * connection. Every membership is an actor system of its own, since a cluster never takes back a removed member.
 */
public final class NodeService {

    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(500);

    private static final Duration CONNECTION = Duration.ofSeconds(5);

    /** Leaving in good order takes the others a moment. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);

    private final Network network;
    private final NodeDescription description;
    private final CoordinatorLocator locator;
    private final int port;
    private final Consumer<NodeEvent> client;
    private CoordinatorLocator.@Nullable Located located;

    /** Whether a run has ended that others follow. */
    private boolean between;

    private boolean leaving;
    private @Nullable Membership membership;

    /**
     * That the node belongs to the cluster of a run.
     *
     * @param end how it ends
     */
    private record Membership(ActorSystem<Node.Command> system, CompletableFuture<NodeEvent> end) {}

    /**
     * @param description what the node says of itself
     * @param locator finds the run
     * @param port to listen on; 0: any free one
     * @param client told how it goes, by one thread at a time
     */
    public NodeService(CoordinatorLocator locator, NodeDescription description, int port, Consumer<NodeEvent> client) {
        this.network = locator.site();
        this.description = description;
        this.locator = locator;
        this.port = port;
        this.client = client;
    }

    /**
     * Works until the run ends, the node is to leave, or it cannot take part, and says which.
     *
     * @throws Network.NetworkException if its keys are not as they must be
     */
    public NodeEvent run() throws InterruptedException {
        network.requireKeys();
        while (true) {
            long start = System.nanoTime();
            Optional<NodeEvent> end = awaitListener(start);
            if (end.isPresent()) {
                return end.get();
            }
            NodeEvent last = takePart(network.joinWithin().map(limit -> limit.minusNanos(System.nanoTime() - start)));
            between = last instanceof NodeEvent.RunEnded && locator.moreFollows();
            if (!between && !(last instanceof NodeEvent.Lost)) {
                return last;
            }
            client.accept(between ? new NodeEvent.Waiting("a run has ended, and others follow") : last);
            Thread.sleep(BETWEEN_KNOCKS.toMillis());
        }
    }

    /** The node is to hand back what it holds, and to leave. */
    public synchronized void handBack() {
        leaving = true;
        if (membership != null) {
            membership.system().tell(Node.HandBack.INSTANCE);
        }
    }

    /** The process cannot go on; what it holds is given out again as soon as it has left. */
    public synchronized void breakOff(Throwable error) {
        leaving = true;
        if (membership != null) {
            membership.end().complete(new NodeEvent.Broken(error));
            membership.system().terminate();
        }
    }

    private synchronized boolean isLeaving() {
        return leaving;
    }

    private synchronized Optional<Membership> start(
            CoordinatorLocator.Located coordinator, Optional<Duration> joinWithin) {
        if (leaving) {
            return Optional.empty();
        }
        CompletableFuture<NodeEvent> last = new CompletableFuture<>();
        ActorSystem<Node.Command> system = NodeSystem.start(
                TerminationReporter.around(
                        Node.create(
                                description,
                                coordinator.coordinator().getHostString() + ":"
                                        + coordinator.coordinator().getPort(),
                                new NodePatience(joinWithin, network.lostAfter(), network.stallAfter()),
                                event -> pass(event, last)),
                        Node.Command.class,
                        "node",
                        (why, failed) -> {
                            if (failed) {
                                last.complete(new NodeEvent.Refused(why));
                            }
                        }),
                coordinator.network(),
                port);
        membership = new Membership(system, last);
        return Optional.of(membership);
    }

    private void pass(NodeEvent event, CompletableFuture<NodeEvent> last) {
        if (event instanceof NodeEvent.Waiting && hasMoved()) {
            last.complete(new NodeEvent.Lost("the run is somewhere else now, or has other keys"));
        } else if (event instanceof NodeEvent.Waiting || event instanceof NodeEvent.Working) {
            client.accept(event);
        } else {
            last.complete(event);
        }
    }

    private boolean hasMoved() {
        try {
            return !locator.find().equals(located);
        } catch (CoordinatorLocator.NotThereException | Network.NetworkException unknown) {
            return false;
        }
    }

    private NodeEvent takePart(Optional<Duration> joinWithin) throws InterruptedException {
        Optional<Membership> started = start(Objects.requireNonNull(located), joinWithin);
        if (started.isEmpty()) {
            return new NodeEvent.HandedBack();
        }
        ActorSystem<Node.Command> system = started.get().system();
        CompletableFuture<NodeEvent> end = started.get().end();
        CompletableFuture<Void> terminated = system.getWhenTerminated()
                .thenAccept(done -> end.complete(new NodeEvent.Lost("its cluster has shut this node down")))
                .toCompletableFuture();
        NodeEvent last = end.join();
        if (last instanceof NodeEvent.Lost) {
            system.terminate();
        }
        try {
            terminated.get(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException late) {
            system.terminate();
        }
        return last;
    }

    /** Empty as soon as somebody can be spoken to at the coordinator's address. */
    private Optional<NodeEvent> awaitListener(long start) throws InterruptedException {
        while (!isLeaving()) {
            String seen;
            try (Socket socket = new Socket()) {
                CoordinatorLocator.Located found = locator.find();
                located = found;
                InetSocketAddress coordinator = found.coordinator();
                socket.connect(new InetSocketAddress(coordinator.getHostString(), coordinator.getPort()), (int)
                        CONNECTION.toMillis());
                return Optional.empty();
            } catch (CoordinatorLocator.NotThereException nothing) {
                if (between && !locator.moreFollows()) {
                    return Optional.of(new NodeEvent.RunEnded());
                }
                seen = String.valueOf(nothing.getMessage());
            } catch (UnknownHostException unknown) {
                seen = "the host " + unknown.getMessage() + " is not known";
            } catch (IOException failure) {
                seen = "nothing listens there (" + failure.getMessage() + ")";
            }
            boolean late = network.joinWithin()
                    .filter(limit -> System.nanoTime() - start > limit.toNanos())
                    .isPresent();
            if (late) {
                return Optional.of(new NodeEvent.Refused(seen));
            }
            client.accept(new NodeEvent.Waiting(seen));
            Thread.sleep(BETWEEN_KNOCKS.toMillis());
        }
        return Optional.of(new NodeEvent.HandedBack());
    }
}
