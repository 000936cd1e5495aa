package org.separatrix.coupling;

/** When the participants of a batch take their ticks. */
public sealed interface Coupling permits Lockstep {

    /**
     * Whether a participant may take a tick.
     *
     * @param participant who asks
     * @param tick the tick that it would take, 0-based
     * @param reported {@code reported[l]}: the newest tick whose starting activity participant l has reported; 0 after
     *     the initial report; not modified
     */
    boolean mayTake(int participant, int tick, int[] reported);
}
