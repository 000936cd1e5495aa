package org.separatrix.coupling;

/** Channel of the messages from one participant to another. It has a memory of its own and serves one batch. */
@FunctionalInterface
public interface Link {

    /** Every message arrives in the tick that it is sent in. */
    Link DIRECT = (tick, sent, traffic) -> sent;

    /**
     * Carries the message of a tick, and gives the one that the receiver takes its tick on.
     *
     * @param tick 0, 1, 2, … one after the other
     * @param sent the message that is sent in this tick
     * @param traffic told of messages that are saved or lost
     */
    Signal carry(int tick, Signal sent, Traffic traffic);
}
