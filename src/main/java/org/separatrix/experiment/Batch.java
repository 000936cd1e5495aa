package org.separatrix.experiment;

/**
 * Consecutive trials of one condition that are advanced together.
 *
 * @param id 0-based, over the whole experiment, in order of condition and first trial
 * @param condition index of the condition
 * @param firstTrial index of the first trial within the condition
 * @param trials how many
 */
public record Batch(long id, int condition, long firstTrial, int trials) {}
