package org.separatrix.simulation;

import akka.actor.Address;

/**
 * A participant of a batch, and the node that it lives on.
 *
 * @param participant its name
 * @param node that it lives on
 */
record PlacedParticipant(String participant, Address node) {

    @Override
    public String toString() {
        return participant + " on " + node;
    }
}
