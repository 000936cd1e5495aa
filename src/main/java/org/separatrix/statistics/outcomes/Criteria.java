package org.separatrix.statistics.outcomes;

import java.util.List;
import java.util.OptionalInt;

/**
 * Criteria by which the trials of one condition are judged.
 *
 * @param items the angle of each ring's item, radians; the target first
 * @param window w &gt; 0, radians: a report nearer than w to an item counts as a report of it
 * @param bumpThreshold a ring holds a bump when its amplitude exceeds it
 * @param chance what a uniform guess scores in one window, see {@link Chance}
 * @param chanceSwap how often a uniform guess is a swap, see {@link Chance}
 * @param grid the number of angles that reports are of; empty where they are of any
 */
public record Criteria(
        List<Double> items, double window, double bumpThreshold, double chance, double chanceSwap, OptionalInt grid) {

    public Criteria {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("at least one item is needed: the target");
        }
        if (!(window > 0.0)) {
            throw new IllegalArgumentException("window = " + window + " must be above 0");
        }
    }

    public int rings() {
        return items.size();
    }
}
