/**
 * The actors of one batch: rings, or groups of experts, on a synchronised clock.
 *
 * <pre>
 *   TrialBatch ── starts ──▶ Clock, RingAttractor × K
 *   Clock ── Tick(t, inhibition) ──▶ RingAttractor ── Activity(ring, t + 1) ──▶ Clock
 *   RingAttractor ── FinalRates ──▶ TrialBatch ── WorkResult ──▶ who asked for the batch
 *
 *   RouterBatch ── starts ──▶ Clock, ExpertGroup × G
 *   Clock ── Tick(t, sum of the others) ──▶ ExpertGroup ── Activity(group, t + 1) ──▶ Clock
 *   ExpertGroup ── TokenRead, a token ──▶ RouterBatch ── WorkResult ──▶ who asked for the batch
 * </pre>
 */
package org.separatrix.simulation;
