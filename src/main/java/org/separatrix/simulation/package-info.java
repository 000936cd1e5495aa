/**
 * The actors of one batch of trials: rings on a synchronised clock.
 *
 * <pre>
 *   TrialBatch ── starts ──▶ Clock, RingAttractor × K
 *   Clock ── Tick(t, inhibition) ──▶ RingAttractor ── Activity(ring, t + 1) ──▶ Clock
 *   RingAttractor ── FinalRates ──▶ TrialBatch ── BatchResult ──▶ who asked for the batch
 * </pre>
 */
package org.separatrix.simulation;
