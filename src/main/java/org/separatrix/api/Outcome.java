package org.separatrix.api;

import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.statistics.outcomes.Trials;

/**
 * Outcome of a simulation.
 *
 * @param summary the rates of what was reported and of what was still held, with 95 % intervals; angles in radians
 * @param trials every trial: error and angle of its report, whose ring won, and the bump amplitude of each ring
 */
public record Outcome(ConditionSummary summary, Trials trials) {}
