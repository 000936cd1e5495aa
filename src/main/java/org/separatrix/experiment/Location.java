package org.separatrix.experiment;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a value was written: {@code file:line}, or the command line option that gave it. */
public final class Location {

    /** How the library describes a block that is written in several places. */
    private static final String MERGED = "merge of ";

    private static final Pattern SOURCE_AND_LINES = Pattern.compile("(.*?)(?:: (\\d+)(?:-\\d+)?)?");

    private Location() {}

    public static String of(ConfigValue value) {
        return of(value.origin());
    }

    /** Where the value of a key of a block was written; of a key that is not there, where the block was. */
    static String of(ConfigObject block, String key) {
        ConfigValue value = block.get(key);
        return of(value == null ? block : value);
    }

    private static String of(ConfigOrigin origin) {
        String description = origin.description();
        String first = description.startsWith(MERGED)
                ? description.substring(MERGED.length()).split(",")[0]
                : description;
        Matcher parts = SOURCE_AND_LINES.matcher(first);
        if (!parts.matches()) {
            return first;
        }
        String source = parts.group(1);
        boolean option = source.startsWith("-");
        return option || parts.group(2) == null ? source : source + ":" + parts.group(2);
    }

    /** The library's complaint about a source, in our form. */
    public static ExperimentException of(ConfigException problem, String source) {
        if (problem instanceof ConfigException.BugOrBroken) {
            return new ExperimentException(source, "has substitutions that cannot be resolved");
        }
        String message = String.valueOf(problem.getMessage());
        if (problem.origin() == null) {
            return new ExperimentException(source, message);
        }
        String prefix = problem.origin().description() + ": ";
        String plain = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        return new ExperimentException(of(problem.origin()), plain.replaceAll(" \\(if you .*", ""));
    }
}
