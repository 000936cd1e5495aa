package org.separatrix.experiment;

/**
 * Consecutive trials of one condition that are advanced together.
 *
 * @param id 0-based, over the whole experiment, in order of condition and first trial
 * @param condition index of the condition
 * @param firstTrial index of the first trial within the condition
 * @param trials how many; 0 where it is work of another kind that the trials stand beside
 */
public record Batch(long id, int condition, long firstTrial, int trials) {

    /** How much progress counts it as: its trials, and work without trials once. */
    public int share() {
        return Math.max(1, trials);
    }

    /** Whether another has the next number and the next trials of the same condition. */
    public boolean isFollowedBy(Batch next) {
        return next.id == id + 1
                && next.condition == condition
                && next.firstTrial == firstTrial + trials
                && trials > 0
                && next.trials > 0;
    }

    /** The same trials under another number. */
    public Batch at(long number) {
        return new Batch(number, condition, firstTrial, trials);
    }
}
