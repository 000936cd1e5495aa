/**
 * Who computes which batch where.
 *
 * <pre>
 *   Worker ── Pull ──▶ Supervisor ── Compute(batch) ──▶ Worker ⊃ TrialBatch
 *   Worker ── Commit(result) ──▶ Collector ── Committed ──▶ Worker, Supervisor
 * </pre>
 *
 * Supervisor and Collector are cluster singletons on the coordinator; every node may hold workers.
 */
package org.separatrix.cluster;
