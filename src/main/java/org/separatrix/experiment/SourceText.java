package org.separatrix.experiment;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads and parses HOCON, and words its errors as ours. */
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
    private static final String OPAQUE =
            "(?s)\"\"\".*?\"\"\"+|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|(?:#|//)[^\n]*+";

    private static final Pattern TOKEN = Pattern.compile(OPAQUE + "|,|(?<!\\$)\\{");
    private static final Pattern BRACKET = Pattern.compile(OPAQUE + "|[\\[\\]{}]|\\+=");

    /** Bytes: far more than anybody writes, and no more than the parser has room for. */
    private static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 64;
    private static final int MOST_SUBSTITUTIONS = 1_000;

    private SourceText() {}

    static String read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ExperimentException(file.toString(), "is a directory, allowed: an experiment file");
            }
            if (!Files.isRegularFile(file) && Files.exists(file) && !isHandedOver(file)) {
                throw new ExperimentException(
                        file.toString(), "is a device or a pipe with a name, allowed: an experiment file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new ExperimentException(
                            file.toString(), "is larger than " + LARGEST + " bytes, allowed: an experiment file");
                }
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (NoSuchFileException e) {
            throw new ExperimentException(file.toString(), "no such file");
        } catch (CharacterCodingException e) {
            throw new ExperimentException(file.toString(), "is not a text in UTF-8");
        } catch (IOException e) {
            throw new ExperimentException(
                    file.toString(), "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** What a shell opens for the program, as in {@code run <(generate)}. */
    private static boolean isHandedOver(Path file) {
        return Stream.of("/dev/fd/", "/dev/stdin", "/proc/").anyMatch(file.toString()::startsWith);
    }

    /**
     * The parser goes as deep as the text, by calls of itself, and compares every substitution of a value with all that
     * were written before.
     */
    private static void refuseExcess(String text, String source) {
        int depth = 0;
        int substitutions = 0;
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            char first = bracket.group().charAt(0);
            boolean substitutes =
                    first == '+' || first == '{' && bracket.start() > 0 && text.charAt(bracket.start() - 1) == '$';
            substitutions += substitutes ? 1 : 0;
            if (substitutions > MOST_SUBSTITUTIONS) {
                throw new ExperimentException(
                        source, "has more than " + MOST_SUBSTITUTIONS + " substitutions, allowed: up to that");
            }
            depth += first == '{' || first == '[' ? 1 : first == '}' || first == ']' ? -1 : 0;
            if (depth > DEEPEST) {
                long line = 1
                        + text.substring(0, bracket.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                throw new ExperimentException(
                        source.startsWith("-") ? source : source + ":" + line,
                        "is nested deeper than " + DEEPEST + " blocks and lists, allowed: up to that");
            }
        }
    }

    static Config parse(String text, String source, Layout layout) {
        refuseExcess(text, source);
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
