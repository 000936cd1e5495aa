package org.separatrix.cluster;

import org.separatrix.record.Failure;
import org.separatrix.simulation.NonFiniteRate;
import org.separatrix.simulation.ParticipantLostException;

/** How a batch has failed. */
public enum BatchFailure {
    /** It lost a node that it was spread over: nothing is said against it. */
    NODE_LOST,
    /** Its worker leaves. */
    HANDED_BACK,
    /** It may succeed in another attempt, or elsewhere. */
    ONCE,
    /** It would fail again anywhere. */
    FOR_GOOD;

    static BatchFailure of(Throwable cause) {
        if (cause instanceof ParticipantLostException) {
            return NODE_LOST;
        }
        return cause instanceof NonFiniteRate.Failure ? FOR_GOOD : ONCE;
    }

    /** Why, in words. */
    static String reason(Throwable cause) {
        return cause.getMessage() == null ? Failure.described(cause) : cause.getMessage();
    }
}
