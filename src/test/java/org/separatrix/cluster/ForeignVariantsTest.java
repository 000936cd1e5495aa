package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.rings.ClippedLine;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.cli.ClassArchive;
import org.separatrix.cli.Separatrix;

/** A transfer function, a coupling, a decoder, a study and a column in a jar that the program knows nothing of. */
class ForeignVariantsTest {

    private static final List<String> TABLES = List.of("conditions.csv", "trials.parquet", "coupling.csv");

    @TempDir
    private static Path folder;

    private static Path experiment;
    private static Path jar;

    @BeforeAll
    static void pack() throws IOException, URISyntaxException {
        Path foreign = Path.of(ForeignVariantsTest.class.getResource("/foreign").toURI());
        experiment = foreign.resolve("foreign.conf");
        jar = folder.resolve("rings.jar");
        URL own = ClippedLine.class.getProtectionDomain().getCodeSource().getLocation();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            add(entries, Path.of(own.toURI()), "com/example");
            add(entries, foreign, "META-INF");
            add(entries, foreign, "reference.conf");
        }
    }

    private static void add(JarOutputStream jar, Path root, String under) throws IOException {
        try (Stream<Path> found = Files.walk(root.resolve(under))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(root.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
    }

    /**
     * The ring of one JVM feels that of the other, by a coupling of the jar; the vector kernel and the scalar one agree. A
     * node without the jar is refused.
     */
    @Test
    void theyRunOnTwoJvmsAndGiveTheSameTablesOnOne() throws Exception {
        Results alone = new Results(folder.resolve("alone"));
        try (Program run = with().jvm("-Dseparatrix.kernel=scalar").start(run(alone, "--alone"))) {
            run.endsWith(0);
        }
        Results both = new Results(folder.resolve("both"));
        try (Program run = with().jvm("--add-modules", "jdk.incubator.vector")
                        .compiledWell()
                        .start(run(both, "-D", "placement=ring", "--workers", "1", "--nodes", "1"));
                Program lacking = Program.in(folder).start("node", "--join", run.joinFolder(), "--slots", "1")) {
            lacking.endsWith(1);
            for (String name : List.of(
                    "model.transfer.kind = clipped-line", "coupling.kind = outage", "readout.decoder = loudest")) {
                assertTrue(lacking.messages().contains(name), lacking.messages());
                assertTrue(run.awaiting("refused").messages().contains(name), run.messages());
            }
            try (Program node = with().start("node", "--join", run.joinFolder(), "--slots", "1")) {
                run.endsWith(0);
                node.endsWith(0);
            }
        }
        both.assertSameAs(alone, TABLES);
        List<String> rows = Files.readAllLines(both.folder().resolve("conditions.csv"));
        assertEquals(3, rows.size());
        assertTrue(rows.get(2).startsWith("1,clipped-line,48,"), rows.get(2));
        assertFalse(
                rows.get(1).substring("0,sigmoid".length()).equals(rows.get(2).substring("1,clipped-line".length())));
        assertTrue(Files.readString(both.folder().resolve("experiment.conf")).contains("outage-end"));
        assertTrue(rows.get(0).endsWith(",swap_share"), rows.get(0));
        assertTrue(Double.parseDouble(rows.get(1).substring(1 + rows.get(1).lastIndexOf(','))) > 0.0, rows.get(1));
        assertTrue(Files.readString(both.folder().resolve("columns.md")).contains("| `swap_share` | number |"));
    }

    /** A study of the jar reads a block of its own, is computed by a node, and leaves a table, its dictionary and a figure. */
    @Test
    void aStudyOfAForeignJarRunsOnTwoJvms() throws Exception {
        Path file = experiment.resolveSibling("gain-curve.conf");
        Results results = new Results(folder.resolve("study"));
        String[] arguments = {
            "run", file.toString(), "--out", results.folder().toString(), "--workers", "0", "--nodes", "1"
        };
        try (Program run = with().start(arguments);
                Program node = with().start("node", "--join", run.joinFolder(), "--slots", "1")) {
            run.endsWith(0);
            node.endsWith(0);
        }
        List<String> rows = Files.readAllLines(results.folder().resolve("gain-curve.csv"));
        assertEquals("condition,model.transfer.kind,input,rate,slope", rows.get(0));
        assertEquals(9, rows.size());
        assertTrue(rows.get(3).startsWith("0,sigmoid,1.0,0.924141819978756"), rows.get(3));
        assertTrue(rows.get(8).startsWith("1,clipped-line,2.0,"), rows.get(8));
        assertTrue(Files.readString(results.folder().resolve("columns.md")).contains("| `slope` | number |"));
        assertTrue(Files.size(results.folder().resolve("figures/gain-curve.svg")) > 0);
        assertTrue(Files.readString(results.folder().resolve("experiment.conf")).contains("points = 4"));
        assertTrue(printed("validate", file.toString()).contains("a gain curve"));
    }

    @Test
    void helpKnowsThem() throws Exception {
        String help = printed("--help");
        for (String name : List.of("clipped-line", "outage", "loudest", "gain-curve")) {
            assertTrue(help.contains(name), help);
        }
        String variants = printed("variants");
        assertTrue(
                variants.contains("  outage: for some ticks nothing gets through\n"
                        + "    outage-begin: first tick of the outage; 0 to 10000 steps; 0 where not stated\n"),
                variants);
    }

    @Test
    void aMisspeltKeyOfThemIsAnsweredWithTheRightOne() throws Exception {
        try (Program program = with().start("validate", experiment.toString(), "-D", "coupling.outage-bgin=3")) {
            program.endsWith(2);
            assertTrue(program.messages().contains("nearest known key: coupling.outage-begin"), program.messages());
        }
    }

    @Test
    void aJarThatNamesAMissingClassIsAnErrorWithItsName() throws Exception {
        Path services = Files.createDirectories(folder.resolve("broken/META-INF/services"));
        Files.writeString(services.resolve("org.separatrix.coupling.CouplingVariant"), "com.example.Missing");
        try (Program program =
                Program.in(folder).after(folder.resolve("broken")).start("variants")) {
            program.endsWith(1);
            assertTrue(program.messages().contains("com.example.Missing not found"), program.messages());
        }
    }

    private static String printed(String... arguments) throws IOException {
        ClassArchive program = ClassArchive.shared();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                program.classPath() + File.pathSeparator + jar));
        command.addAll(program.options());
        command.add(Separatrix.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String[] run(Results results, String... options) {
        return Stream.concat(
                        Stream.of(
                                "run",
                                experiment.toString(),
                                "--trials",
                                "48",
                                "--out",
                                results.folder().toString()),
                        Stream.of(options))
                .toArray(String[]::new);
    }

    private static Program.Builder with() {
        return Program.in(folder).after(jar);
    }
}
