package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;
import org.separatrix.router.GroupLimit;
import org.separatrix.router.Preset;

/** The dimensions of a router, which come from its preset where they are not stated; J is k. */
final class RouterDefaults {

    static final Map<String, Preset> PRESETS = Section.words(Preset.class);

    private static final Key PRESET = Key.of("router", "preset");
    private static final Key K = Key.of("router", "k");
    private static final Key BLOCK = Key.of("router");
    private static final Key LIMIT = Key.of("router", "limit");

    private RouterDefaults() {}

    /** Whether the defaults differ between the conditions. */
    static boolean vary(Sweep sweep) {
        return sweep.sweeps(PRESET) || sweep.sweeps(K);
    }

    /** The experiment with those stated that it does not state; unchanged if it states all, or no known preset. */
    static ConfigObject complete(ConfigObject experiment) {
        if (PRESET.in(experiment) == null
                || !(LIMIT.in(experiment) instanceof ConfigObject limit)
                || !PRESETS.containsKey(String.valueOf(PRESET.in(experiment).unwrapped()))) {
            return experiment;
        }
        Preset preset = PRESETS.get(PRESET.in(experiment).unwrapped());
        GroupLimit groups = preset.protocol().limit();
        ConfigObject block = (ConfigObject) BLOCK.in(experiment);
        ConfigObject completed = with(block, "experts", preset.model().experts());
        completed = with(completed, "k", preset.model().k());
        completed = with(completed, "J", completed.get("k").unwrapped());
        ConfigObject completedLimit = with(limit, "groups", groups.groups());
        completedLimit = with(completedLimit, "kept", groups.kept());
        completedLimit = with(completedLimit, "scored", groups.scored());
        if (completedLimit != limit) {
            completed = completed.withValue("limit", completedLimit);
        }
        return completed == block ? experiment : BLOCK.set(experiment, completed);
    }

    private static ConfigObject with(ConfigObject block, String key, Object value) {
        return block.containsKey(key) ? block : block.withValue(key, ConfigValueFactory.fromAnyRef(value));
    }
}
