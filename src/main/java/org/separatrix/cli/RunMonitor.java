package org.separatrix.cli;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.AskPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.separatrix.cluster.Coordinator;
import org.separatrix.cluster.NodeDescription;
import org.separatrix.cluster.Occupancy;
import org.separatrix.cluster.RunEvent;
import org.separatrix.monitor.LiveMonitor;
import org.separatrix.monitor.RunFacts;
import org.separatrix.monitor.RunState;
import org.separatrix.monitor.RunWatch;
import org.separatrix.monitor.ServerSettings;
import org.separatrix.monitor.TerminalProgress;
import org.separatrix.monitor.TerminalStream;
import org.separatrix.record.Program;
import org.separatrix.simulation.WorkResult;
import org.separatrix.study.Pieces;
import org.separatrix.study.Run;
import org.separatrix.study.Study;

/**
 * Everything that looks at a run while it goes on: the state, the line in the terminal, and the page. A fault in any of them
 * is said once and costs the run nothing.
 */
final class RunMonitor implements AutoCloseable {

    private static final int EPOCH_BITS = 40;
    private static final Duration UNTIL_LOOKED = Duration.ofSeconds(2);
    private static final Duration UNTIL_COMPUTED = Duration.ofSeconds(60);

    private final Messages messages;
    private final RunWatch watch;
    private final AddressFile addressFile;
    private Optional<LiveMonitor> live = Optional.empty();
    private Optional<TerminalProgress> terminal = Optional.empty();
    private boolean failed;

    /** @param self the node that the run is started on */
    RunMonitor(Run run, NodeDescription self, Messages messages) {
        this.messages = messages;
        this.addressFile = new AddressFile(run.folder().path());
        Study study = Study.of(run.experiment());
        RunFacts facts = new RunFacts(
                Long.toString(ThreadLocalRandom.current().nextLong(1L << EPOCH_BITS), Character.MAX_RADIX),
                run.experiment(),
                run.pieces(),
                study.progressUnit(run.experiment()),
                Program.ofBuild(),
                run.folder().path(),
                self,
                Instant.now());
        this.watch = new RunWatch(facts, study.live(run.experiment()), study.costs(run.experiment()), System::nanoTime);
    }

    /**
     * Lets the run be watched from a browser, and says where. That its address cannot be kept is said, and no more.
     *
     * @throws UncheckedIOException if the port cannot be had
     */
    void serve(ServerSettings settings, Run run) {
        try {
            LiveMonitor opened = new LiveMonitor(watch, settings, run.folder().record());
            live = Optional.of(opened);
            attempt(() -> keep(opened.address(), run));
            messages.bare("watch it at " + opened.address());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void keep(String address, Run run) {
        try {
            addressFile.write(address);
        } catch (IOException failure) {
            messages.error("the address of the page cannot be kept in "
                    + run.folder().path() + ", the run goes on: " + FatalErrors.described(failure));
        }
    }

    /** The run goes on in this system. */
    void connect(ActorSystem<Coordinator.Command> system) {
        live.ifPresent(page -> page.connect(new LiveMonitor.Sources(
                () -> AskPattern.<Coordinator.Command, Occupancy>ask(
                                system, Coordinator.Look::new, UNTIL_LOOKED, system.scheduler())
                        .toCompletableFuture(),
                (work, observer) -> AskPattern.<Coordinator.Command, WorkResult>askWithStatus(
                                system,
                                replyTo -> new Coordinator.Recompute(work, observer, replyTo),
                                UNTIL_COMPUTED,
                                system.scheduler())
                        .toCompletableFuture())));
    }

    /** Reads what an earlier execution has left; before the run begins, whose record is for one thread. */
    void restore(Run run) {
        if (run.committedSize() > 0) {
            attempt(() -> {
                watch.enter(RunState.RESTORING);
                run.store().forEach((recorded, payload) -> {
                    long piece = run.pieces().find(recorded);
                    if (piece != Pieces.NONE) {
                        watch.restore(recorded.at(piece), payload);
                    }
                });
                watch.enter(RunState.RUNNING);
            });
        }
    }

    /** Shows a line of progress in a terminal from now on. */
    void show(TerminalStream stream, int columns) {
        terminal = Optional.of(TerminalProgress.bar(watch::summary, stream, columns));
    }

    /** Shows a line of progress now and then. */
    void showLines() {
        terminal = Optional.of(TerminalProgress.lines(watch::summary, messages::bare));
    }

    /** The run waits for nodes, as far as nothing is said. */
    void waiting() {
        attempt(() -> watch.enter(RunState.WAITING));
    }

    /** Takes an event. */
    void accept(RunEvent event) {
        attempt(() -> watch.accept(event));
    }

    /** No more is begun. */
    void draining() {
        attempt(watch::draining);
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error fault) {
            if (!failed) {
                failed = true;
                messages.error("the monitor has failed, the run goes on: " + FatalErrors.described(fault));
            }
        }
    }

    @Override
    public void close() {
        attempt(() -> terminal.ifPresent(TerminalProgress::close));
        terminal = Optional.empty();
        attempt(() -> live.ifPresent(this::close));
        live = Optional.empty();
    }

    private void close(LiveMonitor page) {
        try (page) {
            addressFile.delete();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
