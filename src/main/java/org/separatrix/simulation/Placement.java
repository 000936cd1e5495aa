package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import java.util.List;

/** Where the participants of a batch live. */
public sealed interface Placement {

    /** All of them beside their clock. */
    record Together(RingObserver observer) implements Placement {}

    /**
     * One after the other on several nodes, so that what they tell each other crosses the network.
     *
     * @param hosts one a node, at least one
     */
    record Spread(List<ActorRef<ParticipantHost.Command>> hosts) implements Placement {

        public Spread {
            hosts = List.copyOf(hosts);
            if (hosts.isEmpty()) {
                throw new IllegalArgumentException("participants need a node to live on");
            }
        }

        /** The batches begin with different nodes, so that every node has as many participants. */
        ActorRef<ParticipantHost.Command> hostOf(Ensemble work, int index) {
            return hosts.get((int) ((work.batch().id() + index) % hosts.size()));
        }
    }
}
