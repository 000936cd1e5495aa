package org.separatrix.experiment;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Difference of two experiments, key by key. */
public final class ExperimentDifference {

    private static final int MOST_KEYS = 6;

    private ExperimentDifference() {}

    /**
     * The difference as part of a line: {@code model.J-cross is 0.5 there and 0.3 here, ...}.
     *
     * @param there a resolved experiment, as text
     * @param here another one
     */
    public static String between(String there, String here) {
        return between(there, here, key -> true);
    }

    /**
     * The difference in some keys; empty if there is none.
     *
     * @param counts whether a key, dotted, does
     */
    static String between(String there, String here, Predicate<String> counts) {
        try {
            return between(leaves(there), leaves(here), counts);
        } catch (ConfigException unreadable) {
            return "what it holds cannot be read";
        }
    }

    private static String between(Map<String, String> there, Map<String, String> here, Predicate<String> counts) {
        TreeSet<String> keys = new TreeSet<>(there.keySet());
        keys.addAll(here.keySet());
        keys.removeIf(key -> there.getOrDefault(key, "").equals(here.getOrDefault(key, "")) || !counts.test(key));
        String shown = keys.stream()
                .limit(MOST_KEYS)
                .map(key -> key + " is " + there.getOrDefault(key, "not set") + " there and "
                        + here.getOrDefault(key, "not set") + " here")
                .collect(Collectors.joining(", "));
        return keys.size() > MOST_KEYS ? shown + ", and " + (keys.size() - MOST_KEYS) + " more keys differ" : shown;
    }

    private static Map<String, String> leaves(String text) {
        Config config = ConfigFactory.parseString(text);
        Map<String, String> leaves = new TreeMap<>();
        Config experiment = config.hasPath(Reference.BLOCK) ? config.getConfig(Reference.BLOCK) : ConfigFactory.empty();
        experiment
                .entrySet()
                .forEach(leaf -> leaves.put(
                        ConfigUtil.joinPath(ConfigUtil.splitPath(leaf.getKey())),
                        leaf.getValue().render(ConfigRenderOptions.concise())));
        return leaves;
    }
}
