/**
 * One ring attractor: its parameters, what drives it, the kernels that advance a batch of trials, and the read-out.
 *
 * <p>Times are integer steps of the reference (1 step = 1 ms at {@code dt = 1}), angles are radians in [−π, π).
 * Nothing here knows of actors.
 */
package org.separatrix.ring;
