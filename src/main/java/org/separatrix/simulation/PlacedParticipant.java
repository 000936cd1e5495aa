package org.separatrix.simulation;

import akka.actor.Address;

/**
 * Who takes part in a batch, and where.
 *
 * @param participant what it is called
 * @param node that it lives on
 */
record PlacedParticipant(String participant, Address node) {

    @Override
    public String toString() {
        return participant + " on " + node;
    }
}
