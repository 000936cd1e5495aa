package org.separatrix.router;

import java.util.Arrays;

/** Counts how often the experts of a group cross r = ½ within a token. */
final class Crossings {

    private final int dwell;
    private final int[] recent;
    private final int[] settled;

    /** @param dwell ticks of a token */
    Crossings(int streams, int dwell) {
        this.dwell = dwell;
        this.recent = new int[streams];
        this.settled = new int[streams];
    }

    /** A token begins. */
    void begin() {
        Arrays.fill(recent, 0);
        Arrays.fill(settled, 0);
    }

    /**
     * Counts those of one stream in a tick.
     *
     * @param age of the token, in ticks
     */
    void add(int stream, long flips, int age) {
        if (flips > 0L) {
            settled[stream] = age + 1;
            recent[stream] += age >= dwell - GroupReading.FLICKER_WINDOW ? (int) flips : 0;
        }
    }

    /** The reading of the token, with the rates at its end. */
    GroupReading reading(ExpertSlice slice, double[] rates) {
        return new GroupReading(slice, rates, recent.clone(), settled.clone());
    }
}
