package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import java.util.List;

/** Where the rings of a batch live. */
public sealed interface Placement {

    /** All of them beside their clock. */
    record Together(RingObserver observer) implements Placement {}

    /**
     * One after the other on several nodes, so that their inhibition crosses the network.
     *
     * @param hosts one a node, at least one
     */
    record Spread(List<ActorRef<RingHost.Command>> hosts) implements Placement {

        public Spread {
            hosts = List.copyOf(hosts);
            if (hosts.isEmpty()) {
                throw new IllegalArgumentException("rings need a node to live on");
            }
        }

        /** The batches begin with different nodes, so that every node has as many rings. */
        ActorRef<RingHost.Command> hostOf(BatchOrder order, int ring) {
            return hosts.get((int) ((order.batch().id() + ring) % hosts.size()));
        }
    }
}
