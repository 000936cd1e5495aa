package org.separatrix.experiment;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The keys of a resolved experiment that are not as the defaults have them. */
public final class ChangedKeys {

    private static final String SHAPE = "model.transfer.kind";

    /** What every experiment has of its own. */
    private static final List<String> OWN = List.of("name", "study", "figures", Sweep.KEY);

    private ChangedKeys() {}

    /**
     * The keys with their values, in alphabetical order; without those that are swept.
     *
     * @param resolved the text of a resolved experiment
     * @param swept the swept keys, dotted
     */
    public static Map<String, String> of(String resolved, List<String> swept) {
        Map<String, ConfigValue> here = leaves(ConfigFactory.parseString(resolved));
        Map<String, ConfigValue> defaults = new TreeMap<>(leaves(Reference.file()));
        defaults.putAll(ofShape(here));
        Map<String, String> changed = new LinkedHashMap<>();
        here.forEach((key, value) -> {
            boolean own = OWN.contains(key) || key.startsWith(Sweep.KEY + ".") || swept.contains(key);
            if (!own && (!defaults.containsKey(key) || !isSame(value, defaults.get(key)))) {
                changed.put(key, value.render(ConfigRenderOptions.concise()));
            }
        });
        return changed;
    }

    /** A transfer function has defaults of its own, by its kind. */
    private static Map<String, ConfigValue> ofShape(Map<String, ConfigValue> here) {
        ConfigValue kind = here.get(SHAPE);
        if (kind == null) {
            return Map.of();
        }
        try {
            String text = Reference.BLOCK + "." + SHAPE + " = " + kind.render(ConfigRenderOptions.concise());
            return leaves(ConfigFactory.parseString(
                    Experiment.of(text, Path.of(SHAPE), List.of()).resolvedText()));
        } catch (ExperimentException incomplete) {
            // One that needs keys of its own has no defaults.
            return Map.of();
        }
    }

    private static boolean isSame(ConfigValue one, ConfigValue other) {
        return one.unwrapped() instanceof Number first && other.unwrapped() instanceof Number second
                ? Double.compare(first.doubleValue(), second.doubleValue()) == 0
                : one.render(ConfigRenderOptions.concise()).equals(other.render(ConfigRenderOptions.concise()))
                        || numbers(one).equals(numbers(other));
    }

    /** A list of numbers, which may be written differently; the value itself of anything else. */
    private static Object numbers(ConfigValue value) {
        return value.unwrapped() instanceof List<?> list
                ? list.stream()
                        .map(element -> element instanceof Number number ? number.doubleValue() : element)
                        .toList()
                : value;
    }

    private static Map<String, ConfigValue> leaves(Config file) {
        Map<String, ConfigValue> leaves = new TreeMap<>();
        file.getConfig(Reference.BLOCK)
                .entrySet()
                .forEach(leaf -> leaves.put(ConfigUtil.joinPath(ConfigUtil.splitPath(leaf.getKey())), leaf.getValue()));
        return leaves;
    }
}
