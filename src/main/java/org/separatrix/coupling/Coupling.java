package org.separatrix.coupling;

/**
 * When the participants of a batch take their ticks, and on which activity of the others. What a variant does not say
 * is as in {@link Lockstep}.
 *
 * <p>m_l(t) is what participant l reports before its tick t; ticks count from 0. A coupling is immutable; what it
 * remembers of a batch lives in the {@link Link}s of an {@link Exchange}.
 */
public sealed interface Coupling
        permits Lockstep,
                Delayed,
                Multirate,
                EventTriggered,
                Lossy,
                Jittered,
                BoundedStaleness,
                FreeRunning,
                Composition {

    /** How many ticks older than its own the newest report of another participant may be for it to go on, ≥ 0. */
    default int slack() {
        return 0;
    }

    /** Whether the participants race, so that the results depend on the speed of threads and networks. */
    default boolean racing() {
        return slack() > 0;
    }

    /**
     * The way of the messages from one participant to another, before the first of them.
     *
     * @param fates of the trials of the batch
     */
    default Link link(Fates fates, int from, int to) {
        return Link.DIRECT;
    }

    /** Which of its ticks a participant takes. */
    default Pace pace(Fates fates, int participant) {
        return Pace.STEADY;
    }
}
