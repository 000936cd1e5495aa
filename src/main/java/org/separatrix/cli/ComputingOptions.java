package org.separatrix.cli;

import org.separatrix.cluster.Network;
import org.separatrix.cluster.Protection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who computes a run: options of every command that computes one. */
final class ComputingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Batches that this machine computes at a time; its cores if not given.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description =
                    "Waits for so many nodes before it starts; without it, starts at once and takes them as they come.")
    private int nodes;

    @Mixin
    private KernelOption kernel;

    @Option(names = "--alone", description = "Opens no port: nobody can join, and the run starts sooner.")
    private boolean alone;

    /** @throws ParameterException if they are not allowed */
    void check() {
        kernel.choose(command.commandLine());
        if (workers < (nodes > 0 ? 0 : 1)) {
            throw usage("--workers " + workers + " is not allowed: at least 1, or 0 with --nodes");
        }
        if (nodes < 0) {
            throw usage("--nodes " + nodes + " is not allowed: at least 0");
        }
        if (alone && nodes > 0) {
            throw usage("--alone and --nodes " + nodes + " contradict each other");
        }
    }

    Network network() {
        return alone ? Network.load().with(new Protection.Alone()) : Network.load();
    }

    WatchedExecution execution(MonitorOptions monitoring, boolean quiet, Messages messages) {
        return new WatchedExecution(workers, nodes, monitoring, quiet, messages);
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
