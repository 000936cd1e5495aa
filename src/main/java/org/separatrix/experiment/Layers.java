package org.separatrix.experiment;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The layers of an experiment: the defaults, over them the file, over it the settings of the command line. */
final class Layers {

    private static final Key EPOCHS = Key.of(Reference.BLOCK, "protocol", "epochs");
    private static final Key SWEEP = Key.of(Reference.BLOCK, Sweep.KEY);

    /** Without the environment: the same file is the same experiment everywhere. */
    private static final ConfigResolveOptions RESOLUTION = ConfigResolveOptions.noSystem();

    private final String source;
    private final List<Config> written = new ArrayList<>();

    private Layers(String source) {
        this.source = source;
    }

    /** @param text of the file */
    static Layers of(Path file, String text, List<Setting> settings, SourceText.Layout layout) {
        Layers layers = new Layers(file.toString());
        layers.written.add(SourceText.parse(text, file.toString(), layout));
        settings.forEach(setting -> layers.written.add(setting.file(layout)));
        Expansion.check(layers.stacked().root());
        return layers;
    }

    /** The experiment: every key with the value that stands in the end. */
    ConfigObject merged() {
        try {
            Config all = all();
            refuseOthers(all.root());
            Section.top(all.root()).section(Reference.BLOCK);
            return all.getObject(Reference.BLOCK);
        } catch (ConfigException e) {
            throw Location.of(e, source);
        }
    }

    /** What the file and the command line set, without the defaults. */
    ConfigObject stated() {
        try {
            // What refers to itself is resolved by itself first, what refers to a default then.
            Config stated =
                    stacked().resolve(RESOLUTION.setAllowUnresolved(true)).resolveWith(all(), RESOLUTION);
            ConfigValue block = stated.root().get(Reference.BLOCK);
            return block instanceof ConfigObject values
                    ? values
                    : ConfigFactory.empty().root();
        } catch (ConfigException e) {
            throw Location.of(e, source);
        }
    }

    private Config stacked() {
        return written.stream()
                .reduce((below, above) -> above.withFallback(below))
                .orElseThrow();
    }

    private Config all() {
        Config defaults = hasOwnEpochs() ? Reference.file().withoutPath(EPOCHS.toString()) : Reference.file();
        return stacked().withFallback(defaults).resolve(RESOLUTION);
    }

    /** Whether the file has epochs, which then replace the default ones as a whole. */
    private boolean hasOwnEpochs() {
        Config file = written.get(0).resolve(RESOLUTION.setAllowUnresolved(true));
        return written(EPOCHS, file) != null;
    }

    private static void refuseOthers(ConfigObject file) {
        file.entrySet().stream()
                .filter(field -> !field.getKey().equals(Reference.BLOCK))
                .min(Comparator.comparingInt(field -> field.getValue().origin().lineNumber()))
                .ifPresent(field -> {
                    throw new ExperimentException(
                            Location.of(field.getValue()),
                            Key.of(field.getKey()) + ": unknown key outside of " + Reference.BLOCK
                                    + " { }, nearest known key: " + Reference.BLOCK + ", allowed: nothing else");
                });
    }

    /** What each layer that has a sweep says of it, the file first; substitutions stand as written. */
    List<ConfigValue> sweeps() {
        return written.stream()
                .map(layer -> written(SWEEP, layer))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable ConfigValue written(Key key, Config layer) {
        try {
            return key.in(layer.root());
        } catch (ConfigException.NotResolved e) {
            // What is pasted together by substitution shows only when everything is merged.
            return null;
        }
    }
}
