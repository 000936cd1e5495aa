package org.separatrix.coupling;

import org.separatrix.noise.Stream;

/**
 * Decides which of its ticks a participant takes: each with a probability, in each trial by itself.
 *
 * @param probability in (0, 1]
 * @param draws of each trial; none needed where every tick is taken
 */
public record Pace(double probability, Stream[] draws) {

    /** Every tick is taken. */
    public static final Pace STEADY = new Pace(1.0, new Stream[0]);

    public boolean isSteady() {
        return probability == 1.0;
    }

    public boolean takes(int tick, int trial) {
        return isSteady() || draws[trial].uniform(tick) < probability;
    }

    /** The trials that sit a tick out, {@code [trial]}, fresh; empty where none ever does. */
    public boolean[] sittingOut(int tick) {
        boolean[] out = new boolean[isSteady() ? 0 : draws.length];
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = !takes(tick, trial);
        }
        return out;
    }
}
