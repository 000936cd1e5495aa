package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.List;

/**
 * The experiment with the values of a point of a grid in place. The value at a place of an axis is computed once, since linear
 * steps are taken in decimal. Thread-safe.
 */
final class GridTrees {

    private final List<Axis> axes;
    private final ConfigObject experiment;
    private final List<SharedPart<ConfigValue>> values;

    /** @param most how many values of an axis may be kept */
    GridTrees(Sweep.Grid grid, ConfigObject experiment, int most) {
        this.axes = grid.axes();
        this.experiment = experiment;
        this.values = axes.stream()
                .map(axis -> new SharedPart<ConfigValue>(grid, key -> key.equals(axis.key()), most))
                .toList();
    }

    ConfigObject at(long point) {
        ConfigObject varied = experiment;
        long rest = point;
        for (int a = axes.size() - 1; a >= 0; a--) {
            Axis axis = axes.get(a);
            int index = (int) (rest % axis.size());
            varied = axis.key().set(varied, values.get(a).at(point, () -> axis.value(index)));
            rest /= axis.size();
        }
        return varied;
    }
}
