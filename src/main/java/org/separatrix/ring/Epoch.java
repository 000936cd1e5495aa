package org.separatrix.ring;

/**
 * A stretch of a trial in which a ring (or every ring) is driven with gain · T(θ_i − item).
 *
 * @param name as in the experiment file
 * @param from first step, ≥ 0
 * @param to the step after the last, &gt;= from
 * @param ring the index of the driven ring, or {@link #EVERY_RING}
 * @param gain strength of the drive
 */
public record Epoch(String name, int from, int to, int ring, double gain) {

    public static final int EVERY_RING = -1;

    public boolean drives(int ring, int step) {
        return (this.ring == EVERY_RING || this.ring == ring) && from <= step && step < to;
    }
}
