package org.separatrix.statistics;

import org.apache.commons.math3.util.MathUtils;

/** What a uniform guess scores in one window: the rate below which a report says nothing about memory. */
public final class Chance {

    private Chance() {}

    /**
     * The fraction of the G angles −π + 2πk/G of the template decoder that are nearer than the window to the item.
     *
     * @param item radians
     * @param window w &gt; 0, radians
     * @param grid G ≥ 1
     */
    public static double onGrid(double item, double window, int grid) {
        int inside = 0;
        for (int k = 0; k < grid; k++) {
            double angle = -Math.PI + 2.0 * Math.PI * k / grid;
            if (Math.abs(MathUtils.normalizeAngle(angle - item, 0.0)) < window) {
                inside++;
            }
        }
        return (double) inside / grid;
    }

    /** w/π: the same for a decoder that can answer any angle. */
    public static double onCircle(double window) {
        return Math.min(1.0, window / Math.PI);
    }
}
