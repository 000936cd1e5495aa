package org.separatrix.cli;

import akka.actor.typed.ActorSystem;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.separatrix.cluster.Coordinator;
import org.separatrix.cluster.JoinFolder;
import org.separatrix.cluster.Network;
import org.separatrix.cluster.NodeSystem;
import org.separatrix.cluster.Protection;
import org.separatrix.cluster.RunEvent;
import org.separatrix.cluster.ThisMachine;
import org.separatrix.study.Run;

/** Executes a run in this process: starts its coordinator, lets nodes join, and brings all of them to an end. */
final class RunExecution {

    /** How long a process that met a fatal error may take to write what is safe. */
    private static final Duration AFTER_FATAL_ERROR = Duration.ofSeconds(60);

    private final Run run;
    private final int workers;
    private final int nodes;
    private final Messages messages;
    private final JoinFolder joins;

    /**
     * @param workers batches that this machine computes at a time
     * @param nodes how many other nodes the run waits for
     * @param joins where nodes find it
     */
    RunExecution(Run run, int workers, int nodes, JoinFolder joins, Messages messages) {
        this.run = run;
        this.workers = workers;
        this.nodes = nodes;
        this.messages = messages;
        this.joins = joins;
    }

    /**
     * Runs to the end.
     *
     * @param site the settings of this process in a network
     * @param events told how the run goes
     * @param report says how it ended and gives the exit code
     * @return the exit code of the process
     */
    int execute(Network site, RunEvents events, ToIntFunction<RunEvent.Last> report) {
        Network network = reachable(site);
        ActorSystem<Coordinator.Command> system = NodeSystem.startCoordinator(
                Coordinator.create(run, ThisMachine.description(workers), nodes, network, events), network);
        system.getWhenTerminated().thenRun(() -> events.end(lost()));
        if (!(network.protection() instanceof Protection.Alone)) {
            sayWhereToJoin(system, network);
        }
        events.connect(system);
        FatalErrors fatal = FatalErrors.handledBy(messages, error -> breakOff(system, error, events));
        try (Interrupt interrupt = Interrupt.handledBy(() -> drain(system, events), messages)) {
            RunEvent.Last last = events.last();
            events.keepSpeed(workers);
            NodeSystem.announceEnd(system);
            int code = report.applyAsInt(last);
            joins.withdraw(code == 0);
            interrupt.ended(code);
            return code;
        } finally {
            fatal.leave();
            system.terminate();
        }
    }

    /** Where nothing is left to be computed, or no key can be kept from others, nobody can join. */
    private Network reachable(Network site) {
        Network nobody = site.with(new Protection.Alone());
        if (nodes == 0 && run.committedSize() == run.pieces().size()) {
            return nobody;
        }
        try {
            return joins.secure(site);
        } catch (Network.NetworkException open) {
            if (nodes > 0) {
                throw open;
            }
            messages.notice(open.getMessage() + "; nobody can join this run");
            return nobody;
        }
    }

    private static RunEvent.Last lost() {
        return new RunEvent.Broken(
                new IllegalStateException("this process lost its place in the cluster; continue with --resume"));
    }

    private void sayWhereToJoin(ActorSystem<?> system, Network network) {
        String address = NodeSystem.address(system);
        joins.announce(address);
        if (network.protection() instanceof Protection.Off) {
            messages.notice("network.tls = off: whoever can open a port of this machine can join this run and stop it");
        }
        messages.bare("nodes may join with: " + joins.command(network, address));
    }

    private void drain(ActorSystem<Coordinator.Command> system, RunEvents events) {
        events.draining();
        messages.notice("interrupted; finishing the batches under way");
        system.tell(Coordinator.Drain.INSTANCE);
    }

    /** What is safe is written out; not even that may be possible any more. */
    private static void breakOff(ActorSystem<Coordinator.Command> system, Throwable error, RunEvents events) {
        events.endWithin(AFTER_FATAL_ERROR.toSeconds(), new RunEvent.Broken(error));
        system.tell(Coordinator.BreakOff.INSTANCE);
    }
}
