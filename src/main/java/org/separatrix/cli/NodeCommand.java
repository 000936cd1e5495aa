package org.separatrix.cli;

import akka.actor.typed.ActorSystem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.separatrix.cluster.Network;
import org.separatrix.cluster.Node;
import org.separatrix.cluster.NodeEvent;
import org.separatrix.cluster.NodeSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code separatrix node}: helps with a run on another machine, or beside it on this one. */
@Command(
        name = "node",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Helps with a run: joins its coordinator and computes batches until the run ends.",
            "It may come at any time. Ctrl-C hands back what it holds and leaves; the run goes on.",
            ""
        },
        footer = {
            "",
            "To reach other machines set network.host and network.tls in conf/system/cluster.conf; see the README.",
            "",
            "Exit codes: 0 the run has ended, or the node has left; 1 it could not join or was lost; 2 bad usage."
        })
final class NodeCommand implements Callable<Integer> {

    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(250);

    @Spec
    private CommandSpec spec;

    @Option(names = "--join", required = true, paramLabel = "HOST:PORT", description = "Where the coordinator is.")
    private String coordinator;

    @Option(names = "--port", paramLabel = "N", description = "The port to listen on; any free one if not given.")
    private int port;

    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "Batches that this node computes at a time; its cores if not given.")
    private int slots = ThisMachine.cores();

    @Override
    public Integer call() throws InterruptedException {
        if (slots < 1) {
            throw usage("--slots " + slots + " is not allowed: at least 1");
        }
        if (port < 0 || port > NodeAddress.LARGEST_PORT) {
            throw usage("--port " + port + " is not allowed: 0 to " + NodeAddress.LARGEST_PORT);
        }
        Network network = Network.load();
        NodeAddress address = NodeAddress.of(coordinator);
        if (address == null) {
            throw usage("--join " + coordinator + " is not of the form HOST:PORT");
        }
        String silence = awaitListener(address, network.joinWithin());
        if (silence != null) {
            messages().error("cannot join " + coordinator + ": " + silence);
            return Separatrix.INCOMPLETE;
        }
        return work(network, address);
    }

    private int work(Network network, NodeAddress address) throws InterruptedException {
        CompletableFuture<NodeEvent> end = new CompletableFuture<>();
        ActorSystem<Node.Command> system = NodeSystem.start(
                Node.create(
                        ThisMachine.description(slots),
                        address.toString(),
                        network.joinWithin(),
                        network.stallAfter(),
                        event -> onEvent(event, end)),
                network,
                port);
        // A node that the others have given up is shut down by its cluster without a word from us.
        CompletableFuture<Void> terminated = system.getWhenTerminated()
                .thenAccept(done -> end.complete(new NodeEvent.Refused(
                        "the coordinator was lost, or has given this node up after it was silent for too long")))
                .toCompletableFuture();
        FatalErrors fatal = FatalErrors.handledBy(messages(), error -> breakOff(system, error, end));
        try (Interrupt interrupt = Interrupt.handledBy(() -> handBack(system), messages())) {
            int code = report(end.join());
            awaitQuietly(terminated);
            interrupt.ended(code);
            return code;
        } finally {
            fatal.leave();
        }
    }

    private void onEvent(NodeEvent event, CompletableFuture<NodeEvent> end) {
        if (event instanceof NodeEvent.Working working) {
            messages()
                    .notice("joined " + coordinator + " as " + working.address() + " with "
                            + (slots == 1 ? "1 slot" : slots + " slots"));
        } else {
            end.complete(event);
        }
    }

    private void handBack(ActorSystem<Node.Command> system) {
        messages().notice("interrupted; handing back what it holds");
        system.tell(Node.HandBack.INSTANCE);
    }

    /** What it holds is given out again as soon as it has left. */
    private static void breakOff(ActorSystem<?> system, Throwable error, CompletableFuture<NodeEvent> end) {
        end.complete(new NodeEvent.Broken(error));
        system.terminate();
    }

    private int report(NodeEvent last) {
        if (last instanceof NodeEvent.Broken) {
            messages().error("has left the run at " + coordinator + "; others take what it held");
            return Separatrix.INCOMPLETE;
        }
        if (last instanceof NodeEvent.Refused refused) {
            messages().error("cannot take part in the run at " + coordinator + ": " + refused.reason());
            return Separatrix.INCOMPLETE;
        }
        messages().notice(last instanceof NodeEvent.RunEnded ? "the run has ended" : "has left the run");
        return 0;
    }

    /** Leaving in good order takes the others a moment. */
    private void awaitQuietly(CompletableFuture<Void> terminated) {
        try {
            terminated.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            messages().notice("left without waiting for the others");
        }
    }

    /** Why nobody can be spoken to there; null as soon as somebody can. */
    private static String awaitListener(NodeAddress address, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.host(), address.port()), (int) patience.toMillis());
                return null;
            } catch (IOException | IllegalArgumentException failure) {
                if (System.nanoTime() > deadline) {
                    return failure instanceof UnknownHostException
                            ? "the host " + address.host() + " is not known"
                            : "nothing listens there (" + failure.getMessage() + "); is the run started?";
                }
            }
            Thread.sleep(BETWEEN_KNOCKS.toMillis());
        }
    }

    private Messages messages() {
        return Messages.of(spec.commandLine());
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
