package org.separatrix.study;

import org.separatrix.experiment.Experiment;

/**
 * Consecutive conditions that are shown together where there are very many.
 *
 * @param conditions how many there are
 * @param block how many are shown as one
 */
public record ConditionBlocks(long conditions, int block) {

    private static final int MOST_BLOCKS = 10_000;

    public static ConditionBlocks of(Experiment experiment) {
        return of(experiment.conditionCount());
    }

    /** @param conditions how many there are */
    public static ConditionBlocks of(long conditions) {
        return new ConditionBlocks(conditions, (int) Math.max(1, (conditions + MOST_BLOCKS - 1) / MOST_BLOCKS));
    }

    /** How many blocks there are. */
    public int count() {
        return (int) ((conditions + block - 1) / block);
    }

    /** How many conditions are in a block: the last may have fewer. */
    public int size(int index) {
        return (int) Math.min(block, conditions - (long) index * block);
    }

    /** The block of a condition. */
    public int of(int condition) {
        return condition / block;
    }
}
