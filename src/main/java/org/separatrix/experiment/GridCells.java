package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of the swept keys at the points of a grid. Each value of an axis is written once and not once a condition, since
 * the shortest decimal of a double takes long to find. Thread-safe.
 */
final class GridCells {

    /** Longer axes are rather written again than kept. */
    private static final int MOST_KEPT = 10_000;

    private final Sweep.Grid grid;

    /** By key, where the grid does not sweep it. */
    private final SweptValue[] fixed;

    /** By key, the axis that it is; −1 where the grid does not sweep it. */
    private final int[] axisOf;

    /** By axis; null until it is asked for. What two threads write at once is the same. */
    private final @Nullable SweptValue[][] known;

    /**
     * @param keys that any grid of the sweep sweeps
     * @param experiment without its sweep
     */
    GridCells(Sweep.Grid grid, List<Key> keys, ConfigObject experiment) {
        this.grid = grid;
        List<Axis> axes = grid.axes();
        List<Key> swept = axes.stream().map(Axis::key).toList();
        this.axisOf = keys.stream().mapToInt(swept::indexOf).toArray();
        this.fixed = keys.stream()
                .map(key -> swept.contains(key) ? SweptValue.ABSENT : of(key.in(experiment)))
                .toArray(SweptValue[]::new);
        this.known = axes.stream()
                .map(axis -> new SweptValue[axis.size() <= MOST_KEPT ? axis.size() : 0])
                .toArray(SweptValue[][]::new);
    }

    static SweptValue of(@Nullable ConfigValue value) {
        return value == null ? SweptValue.ABSENT : Literal.value(value);
    }

    /** The values at a point, in the order of the keys. */
    List<SweptValue> at(long point) {
        int[] index = new int[known.length];
        long rest = point;
        for (int axis = index.length - 1; axis >= 0; axis--) {
            int size = grid.axes().get(axis).size();
            index[axis] = (int) (rest % size);
            rest /= size;
        }
        SweptValue[] values = fixed.clone();
        for (int key = 0; key < values.length; key++) {
            if (axisOf[key] >= 0) {
                values[key] = at(axisOf[key], index[axisOf[key]]);
            }
        }
        return List.of(values);
    }

    private SweptValue at(int axis, int index) {
        @Nullable SweptValue[] kept = known[axis];
        if (kept.length == 0) {
            return Literal.value(grid.axes().get(axis).value(index));
        }
        SweptValue value = kept[index];
        if (value == null) {
            value = Literal.value(grid.axes().get(axis).value(index));
            kept[index] = value;
        }
        return value;
    }
}
