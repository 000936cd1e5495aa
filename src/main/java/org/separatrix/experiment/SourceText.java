package org.separatrix.experiment;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reading and parsing HOCON, with complaints in our form. */
final class SourceText {

    /** How the text is laid out in lines before it is parsed. */
    enum Layout {
        /** As it is: lines are those of the file. */
        WRITTEN,
        /**
         * Every field on a line of its own. Parsed blocks forget the order of their fields, but not their lines, and to
         * HOCON a new line is as good as a comma.
         */
        SPREAD
    }

    /** Quoted text and comments, in which commas and braces mean nothing; commas; opening braces, but not of ${…}. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)\"\"\".*?\"\"\"+|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|(?:#|//)[^\n]*+|,|(?<!\\$)\\{");

    private SourceText() {}

    static String read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ExperimentException(file.toString(), "is a directory, allowed: an experiment file");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ExperimentException(file.toString(), "no such file");
        } catch (CharacterCodingException e) {
            throw new ExperimentException(file.toString(), "is not a text in UTF-8");
        } catch (IOException e) {
            throw new ExperimentException(
                    file.toString(), "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    static Config parse(String text, String source, Layout layout) {
        try {
            return ConfigFactory.parseString(
                    layout == Layout.SPREAD ? spread(text) : text,
                    ConfigParseOptions.defaults()
                            .setSyntax(ConfigSyntax.CONF)
                            .setOriginDescription(source)
                            .setIncluder(new PresetIncludes(source)));
        } catch (ConfigException e) {
            throw Location.of(e, source);
        }
    }

    private static String spread(String text) {
        return TOKEN.matcher(text).replaceAll(token -> {
            String written = token.group().replace("\\", "\\\\").replace("$", "\\$");
            return written.equals(",") || written.equals("{") ? written + "\n" : written;
        });
    }
}
