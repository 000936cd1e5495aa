package org.separatrix.figures;

import java.awt.Color;

/**
 * The perceptually uniform colour map viridis, interpolated between 17 of its colours.
 *
 * <p>Source: N. J. Smith, S. van der Walt and E. Firing, matplotlib (CC0).
 */
public final class Viridis {

    private static final int[] COLOURS = {
        0x440154, 0x48186A, 0x472D7B, 0x424086, 0x3B528B, 0x33638D, 0x2C728E, 0x26828E, 0x21918C, 0x1FA088, 0x28AE80,
        0x3FBC73, 0x5EC962, 0x84D44B, 0xADDC30, 0xD8E219, 0xFDE725
    };

    private Viridis() {}

    /** @param fraction in [0, 1]; what lies outside has the colour of the nearer end */
    public static Color at(double fraction) {
        double position = Math.max(0.0, Math.min(1.0, fraction)) * (COLOURS.length - 1);
        int below = Math.min((int) position, COLOURS.length - 2);
        double weight = position - below;
        Color low = new Color(COLOURS[below]);
        Color high = new Color(COLOURS[below + 1]);
        return new Color(
                mix(low.getRed(), high.getRed(), weight),
                mix(low.getGreen(), high.getGreen(), weight),
                mix(low.getBlue(), high.getBlue(), weight));
    }

    private static int mix(int low, int high, double weight) {
        return (int) Math.round(low + weight * (high - low));
    }
}
