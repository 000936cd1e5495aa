package org.separatrix.statistics.outcomes;

import java.util.List;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.mixture.MixtureSummary;

/**
 * Summary of the trials of one condition.
 *
 * @param trials how many there were
 * @param chance what a uniform guess scores in one window
 * @param chanceSwap how often a uniform guess is a swap
 * @param target reports of the target
 * @param swaps reports of each non-target, item 1 first; none for a single item
 * @param blend reports half way between the target and the nearest non-target, and of neither
 * @param other all other reports
 * @param noReport trials whose response had no angle
 * @param alive how often each ring still held its bump at the end, ring 0 (the target's) first
 * @param aliveAll every ring held its bump
 * @param aliveTargetOnly of several rings, only the target's did
 * @param aliveNontargetOnly at least one non-target's did and the target's did not
 * @param aliveNone no ring did
 * @param targetWins the target's ring won
 * @param nontargetWins another ring won
 * @param ties no ring won
 * @param meanError mean of decoded − target over the trials with a report, radians; NaN of none
 * @param sdError standard deviation of the same about its mean (of the population: divided by n), radians
 * @param meanAbsError mean of |decoded − target|, radians
 * @param mixture fitted to the reports
 */
public record ConditionSummary(
        long trials,
        double chance,
        double chanceSwap,
        Rate target,
        List<Rate> swaps,
        Rate blend,
        Rate other,
        Rate noReport,
        List<Rate> alive,
        Rate aliveAll,
        Rate aliveTargetOnly,
        Rate aliveNontargetOnly,
        Rate aliveNone,
        Rate targetWins,
        Rate nontargetWins,
        Rate ties,
        Moment meanError,
        Moment sdError,
        Moment meanAbsError,
        MixtureSummary mixture) {

    public ConditionSummary {
        swaps = List.copyOf(swaps);
        alive = List.copyOf(alive);
    }

    public int rings() {
        return alive.size();
    }

    /** Reports of any non-target. */
    public Rate swap() {
        return new Rate(swaps.stream().mapToLong(Rate::hits).sum(), trials);
    }
}
