package org.separatrix.experiment;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which the keys of a block were written. A parsed block does not keep it. */
final class WrittenOrder {

    private final Map<Key, Integer> ranks = new HashMap<>();

    /** @param layers what was written of the block, a field a line; what is new in a later layer comes last */
    WrittenOrder(List<ConfigObject> layers) {
        for (ConfigObject layer : layers) {
            Map<Key, Integer> lines = new HashMap<>();
            collect(layer, List.of(), lines);
            lines.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(line -> ranks.putIfAbsent(line.getKey(), ranks.size()));
        }
    }

    Comparator<Key> comparator() {
        return Comparator.comparingInt((Key key) -> ranks.getOrDefault(key, Integer.MAX_VALUE))
                .thenComparing(Key::toString);
    }

    private static void collect(ConfigObject block, List<String> path, Map<Key, Integer> lines) {
        try {
            for (Map.Entry<String, ConfigValue> field : block.entrySet()) {
                Key key = Key.below(path, field.getKey());
                lines.put(key, field.getValue().origin().lineNumber());
                if (field.getValue() instanceof ConfigObject inner) {
                    collect(inner, key.names(), lines);
                }
            }
        } catch (ConfigException.NotResolved e) {
            // A block pasted together by substitution has no order of its own.
            return;
        }
    }
}
