package org.separatrix.simulation;

/** A batch cannot go on because the node of some of its participants is lost. The batch itself has not failed. */
public final class ParticipantLostException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ParticipantLostException(String message) {
        super(message);
    }
}
