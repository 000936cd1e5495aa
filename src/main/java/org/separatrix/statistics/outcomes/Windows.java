package org.separatrix.statistics.outcomes;

import static org.apache.commons.math3.util.MathUtils.normalizeAngle;

import java.util.List;

/**
 * Which window around the items an error falls in. With e = decoded − target and w the window,
 *
 * <pre>
 *   target   |e| &lt; w
 *   swap l   |wrap(e − item_l + target)| &lt; w
 *   blend    |wrap(e − m)| &lt; w,  m half way from the target to the nearest non-target;  neither target nor swap
 * </pre>
 *
 * Of two items the windows of target and swap count independently, so a report may fall in both where the items are
 * nearer than 2w; of more, a report is a swap only if it is no target, and then to the nearest item. Source: the
 * published code (its set-size study for more than two items); the blend window is ours. Half way between antipodal
 * items is taken a quarter turn clockwise of the target.
 */
final class Windows {

    /** What {@link #swap} answers when the report is of no non-target. */
    static final int NONE = 0;

    private final double window;
    private final double[] offset;
    private final double midpoint;

    Windows(List<Double> items, double window) {
        this.window = window;
        offset = new double[items.size()];
        int nearest = NONE;
        for (int item = 1; item < offset.length; item++) {
            offset[item] = normalizeAngle(items.get(item) - items.get(0), 0.0);
            if (nearest == NONE || Math.abs(offset[item]) < Math.abs(offset[nearest])) {
                nearest = item;
            }
        }
        midpoint = nearest == NONE ? Double.NaN : offset[nearest] / 2.0;
    }

    boolean target(double error) {
        return Math.abs(error) < window;
    }

    /** The index of the non-target that is reported, or {@link #NONE}. */
    int swap(double error) {
        if (offset.length > 2 && target(error)) {
            return NONE;
        }
        int nearest = NONE;
        double least = window;
        for (int item = 1; item < offset.length; item++) {
            double distance = distance(error, offset[item]);
            if (distance < least) {
                least = distance;
                nearest = item;
            }
        }
        return nearest;
    }

    boolean blend(double error) {
        return !target(error) && swap(error) == NONE && distance(error, midpoint) < window;
    }

    private static double distance(double error, double offset) {
        return Math.abs(normalizeAngle(error - offset, 0.0));
    }
}
