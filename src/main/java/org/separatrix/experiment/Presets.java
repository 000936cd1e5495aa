package org.separatrix.experiment;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dimensions of published mixtures of experts, as files of the program. A preset states the numbers of experts and
 * winners of a network and its limit of groups, no more.
 */
final class Presets {

    /** By name, what each states in the block of a router. */
    static final Map<String, ConfigObject> BY_NAME = new LinkedHashMap<>();

    static {
        List.of("deepseek-v3-like", "glm-5-like", "glm-4.5-like", "olmoe", "mixtral-like")
                .forEach(name -> BY_NAME.put(name, read(name)));
    }

    private Presets() {}

    /** How the places of its keys call the file of a preset. */
    static String file(String name) {
        return "presets/" + name + ".conf";
    }

    private static ConfigObject read(String name) {
        String file = file(name);
        URL resource = Presets.class.getResource(file);
        if (resource == null) {
            throw new IllegalStateException("no " + file);
        }
        return ConfigFactory.parseURL(resource, ConfigParseOptions.defaults().setOriginDescription(file))
                .root();
    }
}
