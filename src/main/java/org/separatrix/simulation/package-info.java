/**
 * The actors of one batch: rings, groups of experts, or both, on a synchronised clock.
 *
 * <pre>
 *   TrialBatch ── starts ──▶ Clock, RingAttractor × K, ExpertGroup × G      here or, by a ParticipantHost, on other nodes
 *   Clock ── Tick(t, input)        ──▶ RingAttractor, ExpertGroup ── Activity(participant, t + 1) ──▶ Clock
 *   RingAttractor ── FinalRates ──▶ TrialBatch
 *   ExpertGroup ── TokenRead, a token ──▶ TrialBatch ── WorkResult ──▶ who asked for the batch
 * </pre>
 *
 * <p>What a batch consists of stands in its {@link org.separatrix.simulation.Ensemble}, what becomes of the findings in
 * its {@code BatchFindings}.
 */
package org.separatrix.simulation;
