package org.separatrix.cli;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.separatrix.cluster.CoordinatorLocator;
import org.separatrix.cluster.Network;
import org.separatrix.cluster.NodeEvent;
import org.separatrix.cluster.NodeService;
import org.separatrix.cluster.Protection;
import org.separatrix.cluster.ThisMachine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "Helps with a run: computes batches of it until it ends.",
            "It may come at any time, also before its coordinator, and joins again after a network failure.",
            "Ctrl-C hands back what it holds and leaves; the run goes on.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  separatrix node --join results/latest",
            "  separatrix node --join machine:25520 --keys join",
            "",
            "A run keeps its keys in the folder 'join' of its results folder, for its owner only. Where"
                    + " the folder is shared, --join names it; elsewhere a copy of 'join' does, with --keys. With the"
                    + " folder of a ledger a node stays from one experiment to the next. To reach other"
                    + " machines set network.host in conf/system/cluster.conf or SEPARATRIX_HOST;"
                    + " src/docs/cluster.md says more.",
            "",
            "Exit codes: 0 the run has ended, or the node has left; 1 it could not join; 2 bad usage."
        })
final class NodeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--join",
            required = true,
            paramLabel = "DIR|HOST:PORT",
            description = "The results folder of the run, which holds its address and its keys; or the address of its"
                    + " coordinator.")
    private String coordinator;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "The keys of the run: its results folder, or a copy of the folder 'join' in it.")
    private Path keys;

    @Option(names = "--port", paramLabel = "N", description = "The port to listen on; any free one if not given.")
    private int port;

    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "Batches that this node computes at a time; its cores if not given.")
    private int slots = ThisMachine.cores();

    @Mixin
    private KernelOption kernel;

    private @Nullable String waiting;
    private String said = "";

    @Override
    public Integer call() throws InterruptedException {
        if (slots < 1) {
            throw usage("--slots " + slots + " is not allowed: at least 1");
        }
        if (port < 0 || port > NodeAddress.LARGEST_PORT) {
            throw usage("--port " + port + " is not allowed: 0 to " + NodeAddress.LARGEST_PORT);
        }
        kernel.choose(spec.commandLine());
        Network network = Network.load();
        NodeService service = new NodeService(locator(network), ThisMachine.description(slots), port, this::say);
        if (network.protection() instanceof Protection.Off) {
            messages().notice("network.tls = off: whoever can open a port of this machine can stop this node");
        }
        waiting = "waiting for the coordinator at " + coordinator
                + network.joinWithin()
                        .map(limit -> " for " + limit.toSeconds() + " s at most: ")
                        .orElse(" for as long as it takes (network.join-within): ");
        FatalErrors fatal = FatalErrors.handledBy(messages(), service::breakOff);
        try (Interrupt interrupt = Interrupt.handledBy(() -> handBack(service), messages())) {
            int code = report(service.run());
            interrupt.ended(code);
            return code;
        } finally {
            fatal.leave();
        }
    }

    private CoordinatorLocator locator(Network network) {
        if (keys != null && network.protection() instanceof Protection.Off) {
            throw usage("--keys and network.tls = off contradict each other");
        }
        if (keys != null && !Files.isDirectory(keys)) {
            throw usage("--keys " + keys + " is not a folder");
        }
        Path folder = folder();
        if (folder != null) {
            return CoordinatorLocator.in(network, folder, Optional.ofNullable(keys));
        }
        NodeAddress address = NodeAddress.of(coordinator);
        if (address == null) {
            throw usage("--join " + coordinator + " is neither a folder nor of the form HOST:PORT");
        }
        if (keys == null && network.protection() instanceof Protection.KeysOfRun) {
            throw usage("--join " + coordinator + " needs the keys of the run: --keys DIR names its results folder or a"
                    + " copy of the folder 'join' in it; where that is at hand, --join DIR alone will do");
        }
        return CoordinatorLocator.at(
                network, InetSocketAddress.createUnresolved(address.host(), address.port()), Optional.ofNullable(keys));
    }

    private @Nullable Path folder() {
        try {
            Path path = Path.of(coordinator);
            return Files.isDirectory(path) ? path : null;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    /** What is seen again is not said again. */
    private void say(NodeEvent event) {
        String line = line(event);
        if (!line.equals(said)) {
            messages().notice(line);
            said = line;
        }
    }

    private String line(NodeEvent event) {
        if (event instanceof NodeEvent.Working working) {
            return "joined " + coordinator + " as " + working.address() + " with "
                    + (slots == 1 ? "1 slot" : slots + " slots") + "; computing batches of " + working.experiment();
        }
        if (event instanceof NodeEvent.Lost lost) {
            return lost.seen() + "; joining " + coordinator + " again";
        }
        return waiting + ((NodeEvent.Waiting) event).seen();
    }

    private void handBack(NodeService service) {
        messages().notice("interrupted; handing back what it holds");
        service.handBack();
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

    private Messages messages() {
        return Messages.of(spec.commandLine());
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
