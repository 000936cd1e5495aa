package org.separatrix.claims;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;

/**
 * An experiment that claims need, a file of {@code conf/claims}.
 *
 * @param name of the file, without its ending
 * @param text of the file
 */
public record ClaimExperiment(String name, String text) {

    private static final Path FOLDER = Path.of("conf", "claims");
    private static final String RESOURCES = "experiments/";

    /** What is repeated, and how often at least. */
    private static final Map<String, Integer> REPEATED =
            new LinkedHashMap<>(Map.of("trials", 50, "router.tokens.streams", 20, "router.training.seeds", 3));

    /** Tokens of which a spectrum is computed are no repetitions of a noisy trial. */
    private static final String WITHOUT_NOISE = "spectrum";

    /** @throws IllegalArgumentException if there is none of this name */
    public static ClaimExperiment named(String name) {
        try (InputStream in = ClaimExperiment.class.getResourceAsStream(RESOURCES + name + ".conf")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no experiment conf/claims/" + name + ".conf");
            }
            return new ClaimExperiment(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its file in the sources. */
    public Path file() {
        return FOLDER.resolve(name + ".conf");
    }

    /**
     * The settings that give it a share of its trials, streams of tokens or seeds of training.
     *
     * @param fraction &gt; 0
     * @param over further settings over the file
     */
    public List<Setting> settings(double fraction, List<Setting> over) {
        List<Setting> settings = new ArrayList<>(over);
        if (fraction == 1.0) {
            return settings;
        }
        Experiment full = Experiment.of(text, file(), over);
        Config resolved = ConfigFactory.parseString(full.resolvedText()).getConfig("separatrix");
        boolean noiseless = resolved.hasPath("router.study")
                && resolved.getString("router.study").equals(WITHOUT_NOISE);
        REPEATED.forEach((key, least) -> {
            if (!noiseless && isNumber(resolved, key) && !full.sweptKeys().contains(key)) {
                settings.add(Setting.of(key + "=" + scaled(resolved.getInt(key), fraction, least)));
            }
        });
        return settings;
    }

    private static boolean isNumber(Config resolved, String key) {
        return resolved.hasPath(key) && resolved.getValue(key).valueType() == ConfigValueType.NUMBER;
    }

    private static long scaled(int full, double fraction, int least) {
        return Math.max(Math.min(least, full), (long) Math.ceil(full * fraction));
    }

    /** The experiment with these settings. */
    public Experiment with(List<Setting> settings) {
        return Experiment.of(text, file(), settings);
    }
}
