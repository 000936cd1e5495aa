package org.separatrix.simulation;

/** A batch cannot go on because a node that some of its participants live on is gone. The batch itself is not to blame. */
public final class ParticipantLostException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ParticipantLostException(String message) {
        super(message);
    }
}
