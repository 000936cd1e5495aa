package org.separatrix.simulation;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The first rate of a ring that is not finite. Of several rings the least in this order is the earliest.
 *
 * @param tick after which, counted from 0
 * @param trial of the condition
 * @param ring by index
 * @param neuron by index
 */
public record NonFiniteRate(int tick, long trial, int ring, int neuron) implements Comparable<NonFiniteRate> {

    private static final Comparator<NonFiniteRate> ORDER = Comparator.comparingInt(NonFiniteRate::tick)
            .thenComparingLong(NonFiniteRate::trial)
            .thenComparingInt(NonFiniteRate::ring)
            .thenComparingInt(NonFiniteRate::neuron);

    /** Why a batch that has such a rate fails. It would fail again. */
    public static final class Failure extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Failure(NonFiniteRate first) {
            super("the rate of neuron " + first.neuron() + " of ring " + first.ring() + " in trial " + first.trial()
                    + " is no finite number after tick " + first.tick());
        }
    }

    /** @throws Failure if there is such a rate, naming the first */
    public static void require(Stream<NonFiniteRate> none) {
        none.min(Comparator.naturalOrder()).ifPresent(first -> {
            throw new Failure(first);
        });
    }

    @Override
    public int compareTo(NonFiniteRate other) {
        return ORDER.compare(this, other);
    }
}
