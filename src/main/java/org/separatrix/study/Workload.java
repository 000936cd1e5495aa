package org.separatrix.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run has to compute: how much of what it counts, and how much of the work whose speed is measured.
 *
 * @param conditions of which it is made
 * @param perCondition what each of them is made of, e.g. {@code 2000 trials}; empty where they differ
 * @param count how many units in all
 * @param unit what is counted, in the plural
 * @param work the kind of work
 * @param amount of it, in its own unit
 */
public record Workload(
        long conditions, Optional<String> perCondition, long count, String unit, Work work, double amount) {

    /** Kinds of work, each of which takes about the same time a unit on a machine. */
    public enum Work {
        /** A neuron takes a step. */
        NEURON_STEPS,
        /** A weight of a matrix is used in a step. */
        WEIGHT_STEPS,
        /** A neuron or an expert takes a step where they are beside each other. */
        NEURON_AND_EXPERT_STEPS,
        /** An expert takes a step. */
        EXPERT_STEPS,
        /** A token chooses among experts, counted a time each expert. */
        TOKEN_CHOICES,
        /** A matrix of all experts is diagonalised, counted as the cube of their number. */
        ROUTER_EIGENVALUES,
        /** A branch of fixed points is followed. */
        BRANCHES,
        /** A threshold is found by bisection. */
        THRESHOLDS,
        /** Coexistence is followed under one draw of the disorder. */
        DISORDERS,
        /** An effective potential is found. */
        BARRIERS;

        /** Its unit, in the plural: {@code neuron-steps}. */
        public String unit() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What all say, if they say the same. */
    public static Optional<String> same(List<String> texts) {
        List<String> different = texts.stream().distinct().toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }
}
