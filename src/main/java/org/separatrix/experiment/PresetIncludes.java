package org.separatrix.experiment;

import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import java.io.File;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Includes {@link Presets}, and no other files. An experiment is one file, so that its copy states what was run. HOCON
 * would also skip an included file that does not exist, without an error.
 *
 * @param source what includes
 */
record PresetIncludes(String source)
        implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {

    private static final Pattern PRESET = Pattern.compile("presets/(.*?)(?:\\.conf)?");

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
        return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
        Matcher preset = PRESET.matcher(what);
        if (preset.matches() && Presets.BY_NAME.containsKey(preset.group(1))) {
            return Presets.BY_NAME.get(preset.group(1));
        }
        throw refused(what);
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
        throw refused(what);
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
        throw refused(what);
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
        throw refused(what);
    }

    private ExperimentException refused(Object what) {
        return new ExperimentException(
                source,
                "include \"" + what
                        + "\": an experiment is one file, allowed in router { }: \"presets/NAME\" with NAME of "
                        + String.join(", ", Presets.BY_NAME.keySet()));
    }
}
