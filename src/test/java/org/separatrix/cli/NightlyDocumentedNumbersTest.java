package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that a page promises of the files on it are those that its reader gets. */
@Tag("nightly")
class NightlyDocumentedNumbersTest {

    @TempDir
    private Path folder;

    @Test
    void theBestCrossInhibition() throws IOException {
        String text = page("tutorial.md");
        CommandLineRun run = run("best.conf", text);
        MatchResult block = found(text, "```\\n(model\\.J-cross .*?)```");
        List<String> rows = block.group(1).lines().skip(1).toList();
        assertEquals(3, rows.size());
        for (String row : rows) {
            // The key that does not vary is left out on the page.
            String cells = row.strip().replaceAll("\\s+", " ");
            assertTrue(
                    run.out().lines().anyMatch(line -> line.replaceAll("\\s+", " ")
                            .endsWith(" " + cells)),
                    run.out());
        }
        Map<String, String> optimum = rows("best/optimum.csv").stream()
                .filter(row -> row.get("criterion").equals("target"))
                .findFirst()
                .orElseThrow();
        MatchResult told =
                found(text, "the `location` is ([0-9.]+), with\\s+an interval from ([0-9.]+) to ([0-9.]+)\\.");
        assertEquals(rounded(optimum, "location"), told.group(1));
        assertEquals(rounded(optimum, "location_low"), told.group(2));
        assertEquals(rounded(optimum, "location_high"), told.group(3));
    }

    @Test
    void threeRings() throws IOException {
        String text = page("tutorial.md");
        run("three.conf", text);
        Map<String, String> row = rows("three/conditions.csv").get(0);
        MatchResult told = found(text, "`target` is (\\d+) % \\[(\\d+), (\\d+)\\]");
        assertEquals(percent(row, "target"), told.group(1));
        assertEquals(percent(row, "target_low"), told.group(2));
        assertEquals(percent(row, "target_high"), told.group(3));
        assertTrue(row.keySet().containsAll(List.of("swap_1", "swap_2", "alive_0", "alive_2")), row.toString());
    }

    @Test
    void aRouterThatIsHeated() throws IOException {
        String text = page("router.md");
        run("temperature.conf", text);
        List<Map<String, String>> rows = rows("temperature/router.csv");
        for (Map.Entry<List<String>, String> told : Map.of(
                        List.of("8", "0.2"), "%.1f", List.of("24", "0.05"), "%.0f", List.of("24", "1"), "%.1f")
                .entrySet()) {
            Map<String, String> row = rows.stream()
                    .filter(of ->
                            List.of(of.get("router.J"), of.get("router.T")).equals(told.getKey()))
                    .findFirst()
                    .orElseThrow();
            assertTold(text, withInterval(row, "misrouting", 100.0, told.getValue()) + " %");
        }
    }

    @Test
    void aRouterThatIsTrained() throws IOException {
        String text = page("router.md");
        run("balance.conf", text);
        Map<String, Map<String, String>> of = rows("balance/training.csv").stream()
                .collect(Collectors.toMap(row -> row.get("router.training.method"), row -> row));
        assertTold(
                text,
                number(of, "none") + " without balancing, which is k, " + number(of, "bias") + " with a bias and "
                        + number(of, "sinkhorn") + " with sinkhorn");
        assertTold(text, withInterval(of.get("sinkhorn"), "value_advantage", 1.0, "%.1f") + " for sinkhorn");
    }

    @Test
    void aRouterThatIsMadeToOscillate() throws IOException {
        String text = page("router.md");
        run("onset.conf", text);
        Map<String, String> row = rows("onset/onset.csv").get(0);
        assertTold(
                text,
                String.format(
                        Locale.ROOT,
                        "%.1f and %.1f here",
                        Double.parseDouble(row.get("onset")),
                        Double.parseDouble(row.get("predicted"))));
    }

    private static void assertTold(String text, String words) {
        assertTrue(text.replaceAll("\\s+", " ").contains(words), words);
    }

    private static String number(Map<String, Map<String, String>> rows, String method) {
        return String.format(
                Locale.ROOT, "%.1f", Double.parseDouble(rows.get(method).get("n_eff")));
    }

    private static String withInterval(Map<String, String> row, String column, double unit, String format) {
        double low = Double.parseDouble(row.get(column + "_low"));
        double high = Double.parseDouble(row.get(column + "_high"));
        return String.format(
                Locale.ROOT,
                format + " \u00b1 " + format,
                unit * Double.parseDouble(row.get(column)),
                unit * (high - low) / 2.0);
    }

    private static String page(String name) throws IOException {
        return Files.readString(DocumentationPages.FOLDER.resolve(name));
    }

    private List<Map<String, String>> rows(String table) throws IOException {
        return Table.read(folder.resolve(table)).rows();
    }

    private CommandLineRun run(String experiment, String text) throws IOException {
        Path file = folder.resolve(experiment);
        Files.writeString(
                file,
                found(text, "```hocon\\n# " + Pattern.quote(experiment) + "\\n(.*?)```")
                        .group(1));
        CommandLineRun run = CommandLineRun.of(
                "run",
                file.toString(),
                "--no-monitor",
                "--alone",
                "--out",
                folder.resolve(experiment.replace(".conf", "")).toString());
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private static MatchResult found(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow();
    }

    private static String rounded(Map<String, String> row, String column) {
        return String.format(Locale.ROOT, "%.3f", Double.parseDouble(row.get(column)));
    }

    private static String percent(Map<String, String> row, String column) {
        return String.format(Locale.ROOT, "%.0f", 100.0 * Double.parseDouble(row.get(column)));
    }
}
