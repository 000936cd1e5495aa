package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of the program in a process of its own: on any terminal, in any language, whatever the input. */
class TerminalTest {

    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

    /** Red, a bell, C1's control sequence introducer, a mark that turns the direction of writing, and a line of its own. */
    private static final String HOSTILE = "\u001b[31m\u0007\u009b2J\u202ered\nseparatrix: all is well\r";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource("tr, TR, u-nu-arab")
    void theLanguageOfTheMachineChangesNeitherDigitsNorKeysNorTables(String language, String country, String digits)
            throws Exception {
        String[] run = {"run", "conf/cue-cliff.conf", "--trials", "20", "-D", "name=I", "--out"};
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        CommandLineRun home = CommandLineRun.of(with(run, here));
        CommandLineRun abroad = CommandLineRun.inItsOwnJvm(
                List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Duser.extensions=" + digits),
                Map.of(),
                with(run, there));

        assertEquals(0, abroad.exitCode(), abroad.err());
        assertTrue(
                Pattern.compile("--join 127\\.0\\.0\\.1:[0-9]+\n")
                        .matcher(abroad.err())
                        .find(),
                abroad.err());
        assertTrue(abroad.err().matches("[\\x00-\\x7f]*"), abroad.err());
        assertEquals(home.out().replace("here", "there"), abroad.out());
        for (String table : List.of("conditions.csv", "experiment.conf", "cliff.csv", "figures/conditions.svg")) {
            assertEquals(
                    Files.exists(here.resolve(table)) ? Files.readString(here.resolve(table)) : "none",
                    Files.exists(there.resolve(table)) ? Files.readString(there.resolve(table)) : "none");
        }
    }

    @ParameterizedTest
    @MethodSource
    void whatIsQuotedCannotSteerTheTerminal(List<String> args) {
        CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));

        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(STEERING.matcher(run.out() + run.err()).find(), run.err());
        assertTrue(run.err().contains("\\u001b[31m"), run.err());
    }

    static List<List<String>> whatIsQuotedCannotSteerTheTerminal() {
        return List.of(
                List.of("run", HOSTILE),
                List.of(HOSTILE),
                List.of("run", "conf/pulse.conf", "--" + HOSTILE),
                List.of("run", "conf/pulse.conf", "--workers", HOSTILE),
                List.of("run", "conf/pulse.conf", "-D", HOSTILE),
                List.of("run", "conf/pulse.conf", "-D", "\"" + HOSTILE.replace("\n", "") + "\"=3"),
                List.of("run", "conf/pulse.conf", "-D", "name=\"\"\"" + HOSTILE + "\"\"\""),
                List.of("run", "conf/pulse.conf", "-D", "model.transfer.kind=\"\"\"" + HOSTILE + "\"\"\""),
                List.of("run", "conf/pulse.conf", "--out", "pom.xml/" + HOSTILE),
                List.of("replay", HOSTILE, "--condition", "0", "--trial", "0"),
                List.of("node", "--join", HOSTILE));
    }

    @Test
    void aFileCannotSteerTheTerminal() throws IOException {
        for (String text : List.of(
                "separatrix { \"" + HOSTILE.replace("\n", "") + "\" = 3 }",
                "separatrix { \"\\u001b[31m\\nseparatrix: all is well\" = 3 }",
                "separatrix { model.transfer.kind = \"\"\"" + HOSTILE + "\"\"\" }",
                "separatrix { model.J0 = ${\"\\u001b[31m\"} }",
                "separatrix { include \"\\u001b[31m\" }",
                "separatrix { protocol.epochs.\"\\u001b[31m\" { from = 0, to = 5, ring = all } }",
                "separatrix { model = \u001b[31m } }")) {
            Path file = Files.writeString(folder.resolve("bad\u009b.conf"), text);
            CommandLineRun run = CommandLineRun.of("validate", file.toString());

            assertEquals(2, run.exitCode(), text);
            assertEquals(1, run.err().lines().count(), run.err());
            assertFalse(STEERING.matcher(run.err()).find(), run.err());
            assertTrue(run.err().contains("bad\\u009b.conf"), run.err());
        }
    }

    @Test
    void aNameInATableCannotSteerTheTerminal() throws IOException {
        Path out = folder.resolve("\u001b[31m");
        CommandLineRun run = CommandLineRun.of(
                "run",
                Files.writeString(
                                folder.resolve("plain.conf"),
                                "separatrix.protocol.epochs."
                                        + "\"\\u001b[31m\\n\\u202e\" { from = 0, to = 5, ring = all, gain = 1 }")
                        .toString(),
                "--trials",
                "1",
                "--out",
                out.toString(),
                "-D",
                "sweep={protocol.epochs.\"\\u001b[31m\\n\\u202e\".gain = [1, 2]}");

        assertEquals(0, run.exitCode(), run.err());
        assertFalse(STEERING.matcher(run.out() + run.err()).find(), run.out());
        assertTrue(run.out().contains("results in " + out.toString().replace("\u001b", "\\u001b")), run.out());
    }

    /** What a message quotes of its surroundings, and what libraries say, go the same way. */
    @Test
    void theSurroundingsCannotSteerTheTerminal() throws Exception {
        CommandLineRun run = CommandLineRun.inItsOwnJvm(
                List.of(), Map.of("SEPARATRIX_HOST", HOSTILE), "run", "conf/pulse.conf", "--out", folder + "/out");

        assertEquals(2, run.exitCode(), run.err());
        assertFalse(STEERING.matcher(run.err()).find(), run.err());
        assertTrue(run.err().contains("\\u001b[31m"), run.err());
    }

    @Test
    void quietIsSilent() throws Exception {
        CommandLineRun run = CommandLineRun.inItsOwnJvm(
                List.of(),
                Map.of(),
                "run",
                "conf/cue-cliff.conf",
                "--quiet",
                "--trials",
                "5",
                "-D",
                "protocol.epochs.cue.to=150",
                "--out",
                folder + "/out");

        assertEquals(new CommandLineRun(0, "", ""), run);
    }

    /** With a pseudo-terminal, as a person has it; the launcher says how wide it is. */
    @ParameterizedTest
    @ValueSource(ints = 80)
    void theBarStaysInItsLineAndNothingIsDrawnOverMessages(int columns) throws Exception {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script), "no pseudo-terminal: script of util-linux is not installed");
        Path arguments = Files.write(
                folder.resolve("jvm"),
                CommandLineRun.java(List.of("-Dseparatrix.terminal=" + columns)).stream()
                        .skip(1)
                        .map(argument -> '"' + argument + '"')
                        .toList());
        String command = CommandLineRun.java(List.of()).get(0) + " @" + arguments
                + " run conf/cue-cliff.conf --trials 400 -D batch=20 --workers 1 --out " + folder + "/out";

        CommandLineRun run = CommandLineRun.of(List.of(script.toString(), "-qec", command, "/dev/null"), Map.of());

        assertEquals(0, run.exitCode(), run.out());
        List<String> drawn = Stream.of(run.out().split("\r\u001b\\[K|\r?\n")).toList();
        List<String> bars =
                drawn.stream().filter(line -> line.contains("/2,000, ")).toList();
        assertTrue(bars.size() > 1, run.out());
        bars.forEach(bar -> {
            assertTrue(bar.length() < columns, bar);
            assertTrue(bar.matches("trials +[0-9]+ % (\\[[= >]+] )?[0-9,]+/2,000, .*"), bar);
        });
        assertTrue(drawn.contains("results in " + folder + "/out"), run.out());
    }

    private static String[] with(String[] args, Path last) {
        return Stream.concat(Stream.of(args), Stream.of(last.toString())).toArray(String[]::new);
    }
}
