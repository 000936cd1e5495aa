package org.separatrix.simulation;

import org.separatrix.ring.RingBatch;

/** Looks on while a ring advances its trials. */
@FunctionalInterface
public interface RingObserver {

    /** Nobody looks. */
    RingObserver NONE = (ring, trials) -> trials;

    /**
     * @param ring which
     * @param trials of the ring, in their initial state
     * @return what the ring advances instead: it does the same
     */
    RingBatch observing(int ring, RingBatch trials);
}
