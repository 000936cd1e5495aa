package org.separatrix.coupling;

import java.util.Optional;
import java.util.OptionalInt;
import org.separatrix.noise.TrialRange;

/**
 * Decides when the participants of a batch take their ticks, and on which activity of the others. Whatever a variant
 * does not override is as in {@link Lockstep}.
 *
 * <p>m_l(t) is what participant l reports before its tick t; ticks count from 0. A coupling is immutable; its state in
 * a batch lives in the {@link Link}s of an {@link Exchange}.
 */
public interface Coupling {

    /** Where a coupling acts on a message, which decides with what others it may act together. */
    enum Stage {
        /** It decides who speaks when. */
        SPEAKING,
        /** It acts on messages on their way. */
        ON_THE_WAY,
        /** It decides who takes which tick. */
        PACING,
        /** It acts by itself only. */
        ALONE
    }

    /**
     * The activity that is received, where it is the same in every trial: m_l(m ⌊(t − d)/m⌋), and m_l(0) before that.
     * The linear theory of the map from tick to tick has these two parameters.
     *
     * @param delay d ≥ 0, ticks
     * @param every m ≥ 1, ticks
     */
    record FixedAges(int delay, int every) {}

    Stage stage();

    /** How many ticks older than its own the newest report of another participant may be for it to go on, ≥ 0. */
    default int slack() {
        return 0;
    }

    /** Whether the participants race, so that the results depend on the speed of threads and networks. */
    default boolean racing() {
        return slack() > 0;
    }

    /** Whether everybody takes every tick on what the others are at that tick. */
    default boolean isLockstep() {
        return false;
    }

    /** Which activity is received, where that is the same in every trial. */
    default Optional<FixedAges> fixedAges() {
        return Optional.empty();
    }

    /** The age of all received activity, in ticks, where it is constant. */
    default OptionalInt fixedDelay() {
        return fixedAges()
                .filter(ages -> ages.every() == 1)
                .map(ages -> OptionalInt.of(ages.delay()))
                .orElse(OptionalInt.empty());
    }

    /**
     * The way of the messages from one participant to another, before the first of them.
     *
     * @param range the trials of the batch
     */
    default Link link(TrialRange range, int from, int to) {
        return Link.DIRECT;
    }

    /** Which of its ticks a participant takes. */
    default Pace pace(TrialRange range, int participant) {
        return Pace.STEADY;
    }
}
