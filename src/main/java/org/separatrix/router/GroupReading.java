package org.separatrix.router;

/**
 * Reading of a group of experts at the end of a token.
 *
 * @param slice the experts of the group
 * @param rates {@code [expert of the slice][stream]} flattened: r at the last tick
 * @param flips {@code [stream]}: how often its experts crossed r = ½ in the last {@link #FLICKER_WINDOW} ticks
 * @param settled {@code [stream]}: the ticks after which none of them crossed any more, in [0, dwell]
 */
public record GroupReading(ExpertSlice slice, double[] rates, int[] flips, int[] settled) {

    /** Ticks at the end of a token over which flips are counted. */
    public static final int FLICKER_WINDOW = 50;
}
