package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are made to fill the memory or the stack: one line, soon, and no trace of the parser's troubles. */
class ExplodingTextTest {

    /** A hundred times what it takes; without bounds, most of these take for ever. */
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private String refused(Path file, Setting... settings) {
        ExperimentException refusal = assertTimeoutPreemptively(
                SOON, () -> assertThrows(ExperimentException.class, () -> Experiment.load(file, settings)));
        String message = refusal.getMessage();
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    @ParameterizedTest
    @MethodSource
    void isRefused(String text, String why) throws IOException {
        String message = refused(Files.writeString(folder.resolve("bad.conf"), text));

        assertTrue(message.contains("bad.conf"), message);
        assertTrue(message.contains(why), message);
    }

    static Stream<Arguments> isRefused() {
        return Stream.of(
                Arguments.of("separatrix { a = " + "[".repeat(20_000), ":1: is nested deeper than 64"),
                Arguments.of("\n\na {".repeat(20_000), "is nested deeper than 64"),
                Arguments.of("separatrix { a = " + "[{a:".repeat(5_000) + "1" + "}]".repeat(5_000) + "}", "deeper"),
                Arguments.of("separatrix.model." + "a.".repeat(20_000) + "b = 1", "bad.conf"),
                Arguments.of("separatrix { sweep.model.J0 = ${" + "a.".repeat(20_000) + "b} }", "bad.conf"),
                Arguments.of("separatrix { name = " + laughs("${%s}${%s}", "lol") + " }", "its substitutions"),
                Arguments.of("separatrix { name = " + laughs("[${%s}, ${%s}]", "[1, 2]") + " }", "its substitutions"),
                Arguments.of(
                        "separatrix { name = " + laughs("{a = ${%s}, b = ${%s}}", "{}") + " }", "its substitutions"),
                Arguments.of(
                        "separatrix { name = x\n" + "name = ${separatrix.name}${separatrix.name}\n".repeat(40) + "}",
                        "its"),
                Arguments.of("separatrix { name = x\n" + "name += 1\n".repeat(40_000) + "}", "bad.conf"),
                Arguments.of("separatrix { \"" + "x".repeat(900_000) + "\" = 1 }", "unknown key"),
                Arguments.of("separatrix { name = \"" + "\\n".repeat(400_000) + "\" }", "name"),
                Arguments.of("separatrix { name = \"\"\"" + "\"\n".repeat(400_000) + "\"\"\" }", "name"),
                Arguments.of("separatrix { trials = " + "9".repeat(900_000) + " }", "trials"),
                Arguments.of("separatrix { model.J0 = 1e" + "9".repeat(900_000) + " }", "model.J0"),
                Arguments.of("separatrix { sweep.model.J0 = [" + "1,".repeat(5_000) + "x] }", "model.J0"),
                Arguments.of("separatrix { sweep.model.J0 = { from = 0, to = 1, points = 2000000000 } }", "conditions"),
                Arguments.of(
                        IntStream.range(0, 5)
                                .mapToObj(i -> "separatrix.sweep.model.J" + "0 1 -cross".split(" ")[i % 3]
                                        + " = { from = 0, to = 1, points = 2000000 }\n")
                                .collect(Collectors.joining()),
                        "conditions"),
                Arguments.of("include \"bad.conf\"", "include"),
                Arguments.of("separatrix { include file(\"bad.conf\") }", "include"),
                Arguments.of("separatrix { router { include \"presets/../bad\" } }", "include"),
                Arguments.of("#".repeat(1_100_000), "is larger than 1048576 bytes"));
    }

    /** Thirty lines, each of which refers to the one before twice; as one value, the last of them. */
    private static String laughs(String twice, String joke) {
        return IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "x" + i + " = " + twice.replace("%s", "separatrix.x" + (i - 1)))
                .collect(Collectors.joining("\n", "${separatrix.x30}\nx0 = " + joke + "\n", "\n"));
    }

    @Test
    void isRefusedFromTheCommandLine() throws IOException {
        Path file = Files.writeString(folder.resolve("good.conf"), "separatrix {}");
        for (String assignment : List.of(
                "sweep=" + "[".repeat(20_000),
                "a" + ".a".repeat(20_000) + "=1",
                "name=" + "x".repeat(500_000),
                "name=" + "${separatrix.name}".repeat(2_000))) {
            String message = refused(file, Setting.of(assignment));
            assertTrue(message.startsWith("-D ") || message.contains("good.conf"), message);
        }
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        assertTrue(refused(Path.of("/dev/zero")).contains("device"));
        assertTrue(refused(folder).contains("is a directory"));
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertTrue(refused(pipe).contains("pipe"));

        Path large = folder.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertTrue(refused(large).contains("is larger than"));
        assertTrue(refused(Files.write(folder.resolve("latin"), "# \u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("UTF-8"));
        assertTrue(refused(Files.write(folder.resolve("wide"), "separatrix {}".getBytes(StandardCharsets.UTF_16)))
                .contains("UTF-8"));
        assertTrue(refused(Files.write(folder.resolve("zeros"), new byte[1000])).contains("zeros"));
    }

    @Test
    void whatPeopleWriteIsRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("good.conf"),
                "\ufeffseparatrix { trials = 7\r\n"
                        + " model.J0 = ${separatrix.model.J1}, model.J1 = 3, model.J-cross = ${separatrix.model.J0}\r\n"
                        + " protocol.items = [0], protocol.items = ${separatrix.protocol.items} [1]\r\n"
                        + IntStream.range(0, 100)
                                .mapToObj(i -> "protocol.epochs.e" + i
                                        + " { from = 0, to = ${separatrix.protocol.steps}, ring = all, gain = 0 }\r\n")
                                .collect(Collectors.joining())
                        + "sweep.protocol.steps = ["
                        + IntStream.range(0, 5000)
                                .mapToObj(i -> Integer.toString(500 + i))
                                .collect(Collectors.joining(", "))
                        + "] }");

        Experiment experiment = Experiment.load(file);

        assertEquals(7, experiment.trials());
        assertEquals(3.0, experiment.condition(0).model().jCross());
        assertEquals(List.of(0.0, 1.0), experiment.condition(0).protocol().items());
        assertEquals(5000, experiment.conditionCount());
    }

    @Test
    void whatAShellHandsOverIsRead() throws Exception {
        Process program = new ProcessBuilder(
                        "bash",
                        "-c",
                        "\"$0\" -cp \"$1\" org.separatrix.cli.Separatrix validate <(echo 'separatrix { name = piped }')",
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        System.getProperty("java.class.path"))
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, program.waitFor(), said);
        assertTrue(said.contains("trials of rings"), said);
    }
}
