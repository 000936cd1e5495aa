package org.separatrix.cli;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.separatrix.cluster.JoinFolder;
import org.separatrix.cluster.Network;
import org.separatrix.cluster.RunEvent;
import org.separatrix.cluster.ThisMachine;
import org.separatrix.monitor.TerminalStream;
import org.separatrix.study.Run;

/**
 * Executes runs in this process, each watched from the terminal and from a page.
 *
 * @param workers batches that this machine computes at a time
 * @param nodes how many other nodes a run waits for
 * @param quiet whether nothing is shown in the terminal
 */
record WatchedExecution(int workers, int nodes, MonitorOptions monitoring, boolean quiet, Messages messages) {

    /** A property of the launcher: the columns of the terminal that the standard error goes to, if it goes to one. */
    private static final String TERMINAL = "separatrix.terminal";

    /**
     * Runs to the end.
     *
     * @param joins where nodes find the run
     * @param linked whether {@code results/latest} is to point to the results folder
     * @param report says how it ended and gives the exit code
     * @return the exit code
     */
    int execute(Run run, Network network, JoinFolder joins, boolean linked, ToIntFunction<RunEvent.Last> report) {
        try (RunMonitor monitor = new RunMonitor(run, ThisMachine.description(workers), messages)) {
            serve(run, network, monitor);
            monitor.restore(run);
            if (nodes > 0) {
                monitor.waiting();
            }
            int width = Integer.getInteger(TERMINAL, 0);
            if (!quiet && width > 0 && System.err instanceof TerminalStream terminal) {
                monitor.show(terminal, width);
            } else if (!quiet) {
                monitor.showLines();
            }
            RunEvents events = new RunEvents(run, linked, monitor, messages);
            run.sharesAtEnd(events::shares);
            return new RunExecution(run, workers, nodes, joins, messages).execute(network, events, report);
        }
    }

    private void serve(Run run, Network network, RunMonitor monitor) {
        try {
            monitoring.settings(network.all()).ifPresent(settings -> monitor.serve(settings, run));
        } catch (UncheckedIOException taken) {
            throw monitoring.usage(
                    String.valueOf(Objects.requireNonNull(taken.getCause()).getMessage()));
        }
    }
}
