package org.separatrix.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.ActorContext;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.simulation.ParticipantHost;

/** The workers of a node. */
final class WorkerPool {

    /** How many batches a slot keeps under way where each tick has to wait for the network. */
    private static final int IN_FLIGHT = 4;

    private WorkerPool() {}

    /**
     * Starts them as children of the guardian of the node.
     *
     * @param slots how many batches the node computes at a time
     * @param stallAfter how long the participants of a batch may be silent
     * @param guard told of the end of each
     */
    static List<ActorRef<Worker.Command>> spawn(
            ActorContext<?> guardian,
            int slots,
            Node.Admitted work,
            Duration stallAfter,
            TerminationReporter.Listener guard) {
        Props dispatcher = DispatcherSelector.fromConfig("simulation-dispatcher");
        if (work.spread() && slots > 0) {
            guardian.spawn(
                    TerminationReporter.around(
                            ParticipantHost.create(dispatcher),
                            ParticipantHost.Command.class,
                            "host of participants",
                            guard),
                    "participant-host");
        }
        Worker.Setup setup = new Worker.Setup(
                work.spread(), dispatcher, stallAfter, () -> work.spread() ? Demand.OF_ONE_BATCH : Demand.now(slots));
        return IntStream.range(0, work.spread() ? IN_FLIGHT * slots : slots)
                .mapToObj(slot -> guardian.spawn(
                        TerminationReporter.around(
                                Worker.create(work.supervisor(), work.collector(), setup),
                                Worker.Command.class,
                                "worker",
                                guard),
                        "worker-" + slot))
                .toList();
    }
}
