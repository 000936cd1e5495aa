package org.separatrix.experiment;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses a swept key with a repeated value: equal values would make equal conditions. */
final class RepeatedValues {

    private RepeatedValues() {}

    /** The first value that means the same as one before it, in whatever notation (0.1 and 1e-1). */
    static Optional<ConfigValue> in(Axis axis) {
        if (axis instanceof Axis.Range range && range.isResolved()) {
            return Optional.empty();
        }
        Map<Object, ConfigValue> seen = new HashMap<>();
        for (int i = 0; i < axis.size(); i++) {
            if (seen.putIfAbsent(meaning(axis.value(i)), axis.value(i)) != null) {
                return Optional.of(axis.value(i));
            }
        }
        return Optional.empty();
    }

    /** Equal for values that a condition cannot tell apart. */
    private static Object meaning(ConfigValue value) {
        if (value instanceof ConfigList list) {
            List<Object> meanings = list.stream().map(RepeatedValues::meaning).toList();
            // A kind of coupling by itself may stand in a list, too.
            return meanings.size() == 1 && meanings.get(0) instanceof String ? meanings.get(0) : meanings;
        }
        // Adding 0 makes 0 of -0.
        return value.unwrapped() instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value.unwrapped();
    }
}
