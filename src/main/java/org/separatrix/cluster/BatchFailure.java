package org.separatrix.cluster;

/** How a batch has failed. */
public enum BatchFailure {
    /** It lost a node that it was spread over: nothing is said against it. */
    NODE_LOST,
    /** Its worker leaves. */
    HANDED_BACK,
    /** It may succeed in another attempt, or elsewhere. */
    ONCE,
    /** It would fail again anywhere. */
    FOR_GOOD
}
