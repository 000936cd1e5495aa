package org.separatrix.experiment;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The defaults of an experiment. */
final class Reference {

    /** The block that holds an experiment. */
    static final String BLOCK = "separatrix";

    private static final String RESOURCE = "reference.conf";
    private static final Config DEFAULTS = load();

    private Reference() {}

    /** The defaults as a file would state them, under {@link #BLOCK}. */
    static Config file() {
        return DEFAULTS;
    }

    static ConfigObject experiment() {
        return DEFAULTS.getObject(BLOCK);
    }

    /** Every key that has a default, dotted. */
    static Stream<String> keys() {
        return DEFAULTS.getConfig(BLOCK).entrySet().stream()
                .map(entry -> ConfigUtil.joinPath(ConfigUtil.splitPath(entry.getKey())));
    }

    /** Where a key stands among the defaults; after all of them if it has none. */
    static int position(@Nullable ConfigValue reference) {
        return reference == null ? Integer.MAX_VALUE : reference.origin().lineNumber();
    }

    /**
     * Ours among the files of this name, and those of jars that add to it: every library that is configured alike brings
     * one.
     */
    private static Config load() {
        try {
            return Collections.list(Reference.class.getClassLoader().getResources(RESOURCE)).stream()
                    .map(url -> ConfigFactory.parseURL(
                            url, ConfigParseOptions.defaults().setOriginDescription(RESOURCE)))
                    .filter(config -> config.root().containsKey(BLOCK))
                    .reduce((first, second) -> first.withFallback(second))
                    .orElseThrow(() -> new IllegalStateException("no " + RESOURCE + " with the block " + BLOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
