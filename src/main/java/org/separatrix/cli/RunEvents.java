package org.separatrix.cli;

import akka.actor.typed.ActorSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.separatrix.cluster.Coordinator;
import org.separatrix.cluster.RunEvent;
import org.separatrix.record.Failure;
import org.separatrix.record.LatestLink;
import org.separatrix.record.NodeShare;
import org.separatrix.record.ResultsFolder;
import org.separatrix.study.Run;
import org.separatrix.study.Study;
import org.separatrix.study.Workload;

/**
 * Listens to the events of a run: shows its progress by a {@link RunMonitor}, measures its speed, and keeps its results folder from the first
 * result on. Events come from one thread at a time, but for {@link RunEvent.PartEnded}.
 */
final class RunEvents implements Consumer<RunEvent> {

    private final Run run;
    private final boolean linked;
    private final RunMonitor monitor;
    private final Messages messages;
    private final SpeedMeter meter = new SpeedMeter();
    private final TakingPart nodes = new TakingPart();
    private final CompletableFuture<RunEvent.Last> end = new CompletableFuture<>();
    private final FailureLines failures;
    private boolean kept;

    /** @param linked whether {@code latest} is to point to the results folder */
    RunEvents(Run run, boolean linked, RunMonitor monitor, Messages messages) {
        this.run = run;
        this.linked = linked;
        this.monitor = monitor;
        this.messages = messages;
        this.failures =
                new FailureLines(messages::notice, "the end names all that is given up, and the page all causes");
    }

    @Override
    public void accept(RunEvent event) {
        monitor.accept(event);
        nodes.accept(event);
        if (event instanceof RunEvent.Progress step) {
            keepFolder();
            meter.add(step, System.nanoTime());
        } else if (event instanceof RunEvent.Nodes nodes) {
            meter.helped(nodes.present() > 0);
            messages.notice(nodes.news());
        } else if (event instanceof RunEvent.AttemptFailed attempt) {
            tell(attempt);
        } else if (event instanceof RunEvent.Last last) {
            if (last instanceof RunEvent.Ended) {
                keepFolder();
            }
            end.complete(last);
        }
    }

    private void tell(RunEvent.AttemptFailed attempt) {
        String cause = Failure.cause(attempt.reason());
        String where = attempt.node().isEmpty() ? "" : " on " + attempt.node();
        failures.tell(
                cause,
                attempt.givenUp(),
                "batch " + attempt.batch().id() + " of condition "
                        + attempt.batch().condition() + " has failed" + where
                        + (attempt.givenUp() ? " and is given up: " : " and is tried again: ") + cause);
    }

    /** The run ends with this event, unless it has ended already. */
    void end(RunEvent.Last last) {
        end.complete(last);
    }

    /** The run ends with this event if no other one comes in time. */
    void endWithin(long seconds, RunEvent.Last last) {
        end.completeOnTimeout(last, seconds, TimeUnit.SECONDS);
    }

    /** The run goes on in this system. */
    void connect(ActorSystem<Coordinator.Command> system) {
        monitor.connect(system);
    }

    void draining() {
        monitor.draining();
    }

    /** Waits for the last event; the display of progress is over then. */
    RunEvent.Last last() {
        try (monitor) {
            return end.join();
        }
    }

    /** Who has computed which share of this execution. */
    List<NodeShare> shares(long execution) {
        return nodes.shares(execution);
    }

    /** Keeps the measured speed for the estimates of {@code validate}. */
    void keepSpeed(int workers) {
        if (!meter.hasMeasured()) {
            return;
        }
        List<Workload> workloads = Study.of(run.experiment()).workloads(run.experiment());
        int cores = Math.min(workers, Runtime.getRuntime().availableProcessors());
        meter.speed(workloads, cores, LocalDate.now()).ifPresent(speed -> MeasuredSpeeds.ofUser()
                .keep(workloads.get(0).work(), speed));
    }

    /** A folder without a result is removed when the run ends, one with a result is not. */
    private void keepFolder() {
        if (!kept) {
            kept = true;
            ResultsFolder folder = run.folder();
            folder.keep();
            if (linked) {
                LatestLink.pointTo(folder.path());
            }
        }
    }
}
