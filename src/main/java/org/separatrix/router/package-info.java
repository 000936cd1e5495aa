/**
 * The mixture-of-experts analog: a router whose experts suppress each other on the clock of the rings, an analog of
 * top-k routing and not a model of any particular network.
 *
 * <pre>
 *   {@link org.separatrix.router.Tokens} ──► logits ──► {@link org.separatrix.router.ExpertGroupBatch} ×G ⇄ sums of activity
 *                                               │
 *                                               └──► {@link org.separatrix.router.GroupReading} ──► observation
 * </pre>
 *
 * <p>Here: the competition itself, in groups of experts that only exchange summed activity. Beside it, in packages of
 * their own: what is read from it ({@code observation}), its linear stability ({@code spectrum}) and the slow dynamics
 * of training ({@code training}). Times are integer ticks. Nothing here knows of actors.
 */
package org.separatrix.router;
