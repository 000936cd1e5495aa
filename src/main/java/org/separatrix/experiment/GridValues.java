package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values that keys have in the conditions of a grid.
 *
 * @param experiment with its defaults
 * @param grid what varies
 */
record GridValues(ConfigObject experiment, Sweep.Grid grid) {

    /** The values of a key: those of its axis, or the one that stands; none if it has none. */
    Stream<ConfigValue> of(Key key) {
        Optional<Axis> axis =
                grid.axes().stream().filter(swept -> swept.key().equals(key)).findFirst();
        return axis.map(swept -> IntStream.range(0, swept.size()).mapToObj(swept::value))
                .orElseGet(() -> Stream.ofNullable(key.in(experiment)));
    }
}
