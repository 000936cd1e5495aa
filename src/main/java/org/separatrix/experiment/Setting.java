package org.separatrix.experiment;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.Map;

/**
 * A value from the command line, set over the experiment file.
 *
 * @param option how errors call it: {@code -D key}, {@code --seed}, {@code --trials}
 * @param key below {@code separatrix}, dotted
 * @param value HOCON
 */
public record Setting(String option, String key, String value) {

    /** {@code key=value}, as in {@code -D model.J-cross=0.3}. */
    public static Setting of(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new ExperimentException("-D " + assignment, "is not of the form key=value");
        }
        String key = assignment.substring(0, equals).strip();
        return new Setting("-D " + key, key, assignment.substring(equals + 1));
    }

    public static Setting seed(String value) {
        return new Setting("--seed", "seed", value);
    }

    public static Setting trials(String value) {
        return new Setting("--trials", "trials", value);
    }

    /** The setting as an experiment file of its own. The brackets keep a value from being more than one. */
    Config file(SourceText.Layout layout) {
        Config parsed = SourceText.parse("value = [" + value + "\n]", option, layout);
        if (parsed.root().size() != 1
                || !(parsed.root().get("value") instanceof ConfigList values)
                || values.size() != 1) {
            throw new ExperimentException(option, "is \"" + value + "\", allowed: one value");
        }
        ConfigValue nested = values.get(0);
        List<String> names = names();
        for (int i = names.size() - 1; i >= 0; i--) {
            nested = inside(names.get(i), nested);
        }
        return inside(Reference.BLOCK, nested).toConfig();
    }

    private ConfigObject inside(String block, ConfigValue value) {
        return ConfigValueFactory.fromMap(Map.of(block, value), option);
    }

    private List<String> names() {
        try {
            return ConfigUtil.splitPath(key);
        } catch (ConfigException e) {
            throw new ExperimentException(option, "is not the name of a key");
        }
    }
}
