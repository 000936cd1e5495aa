package org.separatrix.cluster;

import akka.actor.Address;
import java.util.List;
import org.separatrix.experiment.Batch;

/** What every slot of the run computes at a moment. */
public record Occupancy(List<Slot> slots) {

    public Occupancy {
        slots = List.copyOf(slots);
    }

    /**
     * A slot that computes.
     *
     * @param node {@code HOST:PORT}; empty: this node
     * @param name of the slot within its node
     * @param seconds since it was given the batch
     */
    public record Slot(String node, String name, Batch batch, double seconds) {}

    /** How a node is called in events: {@code HOST:PORT}, empty for this one. */
    static String nameOf(Address address) {
        return address.host().isDefined()
                ? address.host().get() + ":" + address.port().get()
                : "";
    }
}
