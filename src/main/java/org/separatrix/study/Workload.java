package org.separatrix.study;

import java.util.List;
import java.util.Optional;

/**
 * Workload of a run: the number of units that it counts, and the amount of the work whose speed is measured.
 *
 * @param conditions of which it is made
 * @param perCondition what each of them is made of, e.g. {@code 2000 trials}; empty where they differ
 * @param count how many units in all
 * @param unit what is counted, in the plural
 * @param work the kind of work by its unit, of which each takes about the same time on a machine: {@code neuron-steps}
 * @param amount of it
 */
public record Workload(
        long conditions, Optional<String> perCondition, long count, String unit, String work, double amount) {

    /** What all say, if they say the same. */
    public static Optional<String> same(List<String> texts) {
        List<String> different = texts.stream().distinct().toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }
}
