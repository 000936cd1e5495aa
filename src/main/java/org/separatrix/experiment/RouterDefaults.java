package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;

/** Default dimensions of a router: those of its preset, and J = k. */
final class RouterDefaults {

    private static final Key PRESET = Key.of("router", "preset");
    private static final Key K = Key.of("router", "k");
    private static final Key BLOCK = Key.of("router");

    private RouterDefaults() {}

    /** Whether the defaults differ between the conditions. */
    static boolean vary(Sweep sweep) {
        return sweep.sweeps(PRESET) || sweep.sweeps(K);
    }

    /** The experiment with those stated that it does not state; unchanged if it states all, or no known preset. */
    static ConfigObject complete(ConfigObject experiment) {
        ConfigValue name = PRESET.in(experiment);
        ConfigObject preset = name == null ? null : Presets.BY_NAME.get(String.valueOf(name.unwrapped()));
        if (preset == null || !(BLOCK.in(experiment) instanceof ConfigObject block)) {
            return experiment;
        }
        ConfigObject completed = block.withFallback(preset);
        if (!completed.containsKey("J")) {
            completed = completed.withValue("J", completed.get("k"));
        }
        return completed.equals(block) ? experiment : BLOCK.set(experiment, completed);
    }
}
