package org.separatrix.spectrum.studies;

/**
 * An angle at which the disorder pins the bump of a ring.
 *
 * @param ring the ring
 * @param angle where its bump is a fixed point, radians in [−π, π)
 * @param attracting whether the bump returns to it
 */
public record PinningSite(int ring, double angle, boolean attracting) {}
