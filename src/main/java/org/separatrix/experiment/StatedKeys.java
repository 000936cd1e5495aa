package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys that an experiment sets by itself: in its file, on the command line, or by its sweep; no defaults. */
public final class StatedKeys {

    private static final Set<String> PRESETS =
            Presets.BY_NAME.keySet().stream().map(Presets::file).collect(Collectors.toSet());

    private final Map<Key, ConfigValue> values = new LinkedHashMap<>();
    private final Sweep sweep;

    /** @param written the file with the settings of the command line over it, without the defaults */
    public StatedKeys(ConfigObject written, Sweep sweep) {
        this.sweep = sweep;
        Map<Key, ConfigValue> found = new HashMap<>();
        written.withoutKey(Sweep.KEY).forEach((name, value) -> collect(Key.of(name), value, found));
        // Parsed blocks forget the order of their keys, but not their lines.
        found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Key, ConfigValue> entry) ->
                                entry.getValue().origin().lineNumber())
                        .thenComparing(entry -> entry.getKey().toString()))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    }

    private static void collect(Key key, ConfigValue value, Map<Key, ConfigValue> found) {
        if (value instanceof ConfigObject block && !block.isEmpty()) {
            block.forEach((name, inner) -> collect(Key.below(key.names(), name), inner, found));
        } else {
            found.put(key, value);
        }
    }

    /** The keys that have a value outside of the sweep, with it; an empty block is a value. */
    public Map<Key, ConfigValue> values() {
        return values;
    }

    /** Those of {@link #values} that were written one by one, and not included with a preset. */
    public Map<Key, ConfigValue> written() {
        Map<Key, ConfigValue> written = new LinkedHashMap<>(values);
        written.values().removeIf(value -> PRESETS.contains(Location.of(value).replaceFirst(":\\d+$", "")));
        return written;
    }

    public Sweep sweep() {
        return sweep;
    }

    /** Where a key of this block, or the block itself, is set first: as {@code router.J (file:3)}. */
    public Optional<String> mention(Key block) {
        Optional<String> set = values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(block))
                .findFirst()
                .map(entry -> mention(entry.getKey(), entry.getValue()));
        return set.or(() -> sweep.grids().stream()
                .flatMap(grid -> grid.axes().stream())
                .filter(axis -> axis.key().startsWith(block))
                .findFirst()
                .map(axis -> mention(axis.key().inside(Sweep.KEY), axis.value(0))));
    }

    private static String mention(Key key, ConfigValue value) {
        return key + " (" + Location.of(value) + ")";
    }
}
