package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.separatrix.claims.Claims;
import org.separatrix.study.Study;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/** What the documentation names is there, and what it states as a default or a result is that. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern KEY =
            Pattern.compile("(?:model|protocol|readout|coupling|spectrum|router)(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern TABLE_FILE = Pattern.compile("[a-z-]+\\.csv|[a-z]+\\.parquet");
    private static final Pattern PICTURE =
            Pattern.compile("`figures/([a-z-]+)\\.png` of `\\./separatrix run (conf/[a-z-]+\\.conf)`");

    private static final Pattern DEFAULT =
            Pattern.compile("(?m)^\\|[^|]*\\| `([a-zA-Z0-9.-]+)` \\| ([^|]+) \\|[^|]*\\|$");

    /** Files of other programs, or of the reader. */
    private static final Set<String> OTHER_FILES =
            Set.of("responses.csv", "fit.csv", "compared.csv", "one.csv", "claims.csv");

    /** Columns that are called so for every ring, item or key. */
    private static final Pattern REPEATED = Pattern.compile("[a-z_]+_(?:minus_held|low|high)");

    static Stream<Path> pages() throws IOException {
        return DocumentationPages.all();
    }

    /** What names experiments, and no packages of the program. */
    static Stream<Path> ofUsers() throws IOException {
        return written().filter(page -> !page.endsWith("CONTRIBUTING.md") && !page.endsWith("building.md"));
    }

    static Stream<Path> written() throws IOException {
        return DocumentationPages.written();
    }

    private static Stream<Table<?>> tables() {
        return Study.all().flatMap(study -> study.tables().stream()).distinct();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        for (MatchResult link :
                LINK.matcher(DocumentationPages.prose(page)).results().toList()) {
            if (!link.group(1).matches("https?://.*")) {
                String[] parts = link.group(1).split("#", 2);
                Path target = parts[0].isEmpty()
                        ? page
                        : Path.of(page.toString()).resolveSibling(parts[0]).normalize();
                assertTrue(Files.exists(target), () -> page + " links to " + link.group(1));
                if (parts.length > 1) {
                    assertTrue(anchors(target).contains(parts[1]), () -> page + " links to " + link.group(1));
                }
            }
        }
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("ofUsers")
    void keysOfExperimentsExist(Path page) throws IOException {
        Config reference = reference();
        for (String key : codes(page)) {
            if (KEY.matcher(key).matches()) {
                String known = key.replaceFirst("\\.\\d+$", "");
                assertTrue(reference.hasPathOrNull(known) || isOptional(known), () -> page + " names the key " + key);
            }
        }
    }

    private static Config reference() {
        return ConfigFactory.parseResources("reference.conf").getConfig("separatrix");
    }

    /** Keys without a default stand in the comments of the reference only, by their last part. */
    private static boolean isOptional(String key) {
        try {
            String last = key.substring(key.lastIndexOf('.') + 1);
            return Pattern.compile("(?m)#.*\\b" + Pattern.quote(last) + "\\b")
                    .matcher(Files.readString(Path.of("src/main/resources/reference.conf")))
                    .find();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void tablesExist(Path page) throws IOException {
        Set<String> known = tables().map(Table::file).collect(Collectors.toSet());
        known.addAll(OTHER_FILES);
        for (String file : codes(page)) {
            assertTrue(!TABLE_FILE.matcher(file).matches() || known.contains(file), () -> page + " names " + file);
        }
    }

    /** Of tables whose first column is headed so. */
    @ParameterizedTest
    @MethodSource("written")
    void columnsExist(Path page) throws IOException {
        Set<String> known = tables().flatMap(table -> table.columns(3).stream())
                .map(Column::name)
                .collect(Collectors.toSet());
        boolean columns = false;
        for (String line : Files.readAllLines(page)) {
            columns = line.startsWith("| column |") || columns && line.startsWith("|");
            if (columns) {
                for (MatchResult code :
                        CODE.matcher(line.split("\\|")[1]).results().toList()) {
                    String name = code.group(1);
                    assertTrue(known.contains(name) || REPEATED.matcher(name).matches(), () -> page + " names " + name);
                }
            }
        }
    }

    /** The run that a picture is said to be of makes a figure of that name. */
    @Test
    void picturesAreMadeByTheirCommands() throws IOException {
        int pictures = 0;
        for (Path page : DocumentationPages.all().toList()) {
            String text = Files.readString(page).replaceAll("\\s+", " ");
            for (MatchResult picture : PICTURE.matcher(text).results().toList()) {
                String figures = CommandLineRun.of("validate", picture.group(2))
                        .out()
                        .lines()
                        .filter(line -> line.contains("figures "))
                        .collect(Collectors.joining());
                assertTrue(
                        Pattern.compile("\\b" + picture.group(1) + "\\b")
                                .matcher(figures)
                                .find(),
                        picture.group());
                pictures++;
            }
        }
        assertEquals(7, pictures);
    }

    @Test
    void defaultsAreThoseOfTheReference() throws IOException {
        Config reference = reference();
        int compared = 0;
        for (String page : List.of("model.md", "router.md")) {
            for (MatchResult row : DEFAULT.matcher(Files.readString(DocumentationPages.FOLDER.resolve(page)))
                    .results()
                    .toList()) {
                assertEquals(reference.getDouble(row.group(1)), Double.parseDouble(row.group(2)), row.group(1));
                compared++;
            }
        }
        assertTrue(compared > 20, "only " + compared + " defaults compared");
    }

    @Test
    void thePageOfColumnsIsWhatTheCommandPrints() throws IOException {
        assertEquals(
                CommandLineRun.of("columns").out(),
                Files.readString(DocumentationPages.FOLDER.resolve("columns.md")),
                "make it anew: ./separatrix columns > src/docs/columns.md");
    }

    @Test
    void theReadmeIsShort() throws IOException {
        String text = Files.readString(DocumentationPages.README)
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?m)^\\|.*$", "")
                .replaceAll("\\]\\([^)]*\\)", "]");
        long words = Pattern.compile("\\S*\\w\\S*").matcher(text).results().count();
        assertTrue(words >= 700 && words <= 900, words + " words");
    }

    /** The two results that stand outside of the table of claims. */
    @Test
    void theReadmeStatesWhatTheLedgerFound() throws IOException {
        String readme = Files.readString(DocumentationPages.README).replaceAll("\\s+", " ");
        String ledger = Files.readString(DocumentationPages.FOLDER.resolve("claims.md"));
        MatchResult best = found(ledger, "best cross-inhibition is ([0-9.]+) \\[([0-9.]+), ([0-9.]+)\\] for reports");
        assertTrue(
                readme.contains(String.format(
                        Locale.ROOT,
                        "at %.3f [%.3f, %.3f] with a weak cue",
                        number(best, 1),
                        number(best, 2),
                        number(best, 3))),
                best.group());
        MatchResult kept = found(ledger, "([0-9.]+) % \\[[^]]*\\] of the experts that should go stay");
        assertTrue(
                readme.contains(String.format(Locale.ROOT, "%.0f %% of the experts that should go", number(kept, 1))),
                kept.group());
        assertTrue(readme.contains("Each of " + Claims.all().size() + " claims"));
    }

    private static MatchResult found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow();
    }

    private static double number(MatchResult result, int group) {
        return Double.parseDouble(result.group(group));
    }

    private static List<String> codes(Path page) throws IOException {
        return CODE.matcher(DocumentationPages.prose(page))
                .results()
                .map(code -> code.group(1))
                .toList();
    }
}
