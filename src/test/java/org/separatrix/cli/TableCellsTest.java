package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of every study, as a program reads it: a cell is a number, a word or empty. Prose stands in the notes. */
@Tag("optimized")
class TableCellsTest {

    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?|-?inf";
    private static final String WORD = "[A-Za-z][A-Za-z0-9._-]*";
    private static final String COLUMN = "[A-Za-z][A-Za-z0-9_]*";

    /** Python's words, which are no attributes of a table in pandas. */
    private static final Set<String> PYTHON = Set.of(
            ("False None True and as assert async await break class continue def del elif else except finally for from"
                            + " global if import in is lambda nonlocal not or pass raise return try while with yield")
                    .split(" "));

    @TempDir
    private Path folder;

    static Stream<List<String>> studies() {
        return Stream.of(
                List.of(
                        "run",
                        "conf/coupling-cliff.conf",
                        "trials=3",
                        "sweep=[{coupling.kind=[[delayed, lossy]], coupling.delay=[5], coupling.loss=[0.5],"
                                + " protocol.epochs.cue.gain=[0, 0.01, 0.02, 0.05]}]"),
                List.of(
                        "run",
                        "conf/ring-router.conf",
                        "trials=2",
                        "sweep=[{router.J-router=[0.1, 0.3], router.epochs.favour-first.gain=[0, 0.1]}]"),
                List.of("run", "conf/set-size.conf", "trials=2"),
                List.of(
                        "spectrum",
                        "conf/critical-slowing.conf",
                        "trials=8",
                        "model.neurons=16",
                        "protocol.steps=2000",
                        "sweep=[{model.J-cross=[0.1]}]",
                        "spectrum.to=0.25"),
                List.of("spectrum", "conf/barrier.conf", "sweep=[{model.J-cross=[0.2, 0.22, 0.3]}]"),
                List.of("spectrum", "conf/separatrix.conf", "spectrum.durations=[5]", "sweep=[{model.J-cross=[0.2]}]"),
                List.of(
                        "spectrum",
                        "conf/heterogeneity.conf",
                        "spectrum.strengths=[0.5, 1]",
                        "sweep=[{model.heterogeneity.within=[0.2], model.heterogeneity.seed=[1, 2]}]"),
                List.of("route", "conf/router-valley.conf", "router.tokens.streams=4", "sweep=[{router.J=[0, 8, 24]}]"),
                List.of(
                        "route",
                        "conf/router-cliff.conf",
                        "router.tokens.streams=20",
                        "sweep=[{router.J=[0], router.tokens.margin=[0.001, 0.03, 0.06, 0.12]}]"),
                List.of(
                        "route",
                        "conf/router-lag.conf",
                        "router.tokens.streams=2",
                        "router.preset=olmoe",
                        "sweep=[{coupling.delay=[1], router.J=[5, 14, 22]}]"),
                List.of(
                        "route",
                        "conf/router-spectrum.conf",
                        "router.preset=olmoe",
                        "router.tokens.streams=2",
                        "sweep=[{router.J=[0, 8]}]"),
                List.of(
                        "route",
                        "conf/router-training.conf",
                        "router.training.steps=40",
                        "router.training.seeds=3",
                        "sweep=[{router.training.G=[0.5, 1, 2]}]"));
    }

    private CommandLineRun run(List<String> study, Path out, String... more) {
        List<String> command = new ArrayList<>(study.subList(0, 2));
        study.subList(2, study.size()).forEach(setting -> command.addAll(List.of("-D", setting)));
        command.addAll(List.of("--quiet", "--out", out.toString()));
        command.addAll(List.of(more));
        return CommandLineRun.of(command.toArray(String[]::new));
    }

    private static List<Path> tables(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.endsWith("notes.csv"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void aCellIsANumberOrAWordAndColumnsMayBePlain(List<String> study) throws Exception {
        Path out = folder.resolve("out");
        CommandLineRun run = run(study, out);
        assertEquals(0, run.exitCode(), run.err());
        assertFalse(tables(out).isEmpty());
        Map<Path, String> written = new TreeMap<>();
        for (Path csv : tables(out)) {
            assertCells(csv);
            written.put(csv, Files.readString(csv));
        }

        // Nothing is left to be computed; the tables are written again.
        CommandLineRun plain =
                CommandLineRun.of("run", "--resume", "--quiet", "--columns", "plain", "--out", out.toString());

        assertEquals(0, plain.exitCode(), plain.err());
        for (Path csv : tables(out)) {
            assertEquals(
                    written.get(csv).lines().skip(1).toList(),
                    Files.readString(csv).lines().skip(1).toList());
            assertNeedsNoQuotes(Files.readString(csv).lines().findFirst().orElseThrow());
        }
    }

    private static void assertCells(Path csv) throws IOException {
        for (Map<String, String> row : Table.read(csv).rows()) {
            row.forEach((column, cell) -> {
                boolean swept = column.contains(".");
                assertTrue(swept || column.matches(COLUMN), csv + ": " + column);
                assertTrue(
                        swept || column.equals("note") || cell.isEmpty() || cell.matches(NUMBER) || cell.matches(WORD),
                        csv + ": " + column + " is " + cell);
            });
        }
    }

    private static void assertNeedsNoQuotes(String header) throws SQLException {
        for (String column : header.split(",")) {
            assertTrue(column.matches(COLUMN), header);
            assertFalse(PYTHON.contains(column), header);
        }
        try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE result (" + header + ")");
            statement.executeQuery("SELECT " + header + " FROM result").close();
        }
    }
}
