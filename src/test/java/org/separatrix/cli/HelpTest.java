package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of every command fits a terminal and shows how the command is used. */
class HelpTest {

    @TempDir
    private static Path folder;

    private static Map<String, CommandLine> commands() {
        return Separatrix.commandLine().getSubcommands();
    }

    static Stream<String> names() {
        return commands().keySet().stream();
    }

    static Stream<String> namesAndNone() {
        return Stream.concat(Stream.of(""), names());
    }

    private static String help(String command) {
        CommandLineRun run = command.isEmpty() ? CommandLineRun.of("--help") : CommandLineRun.of(command, "--help");
        assertEquals(0, run.exitCode(), run.err());
        return run.out();
    }

    @ParameterizedTest
    @MethodSource("namesAndNone")
    void noLineIsLongerThanATerminalIsWide(String command) {
        List<String> longer = help(command)
                .lines()
                .filter(line -> line.length() > Separatrix.HELP_WIDTH)
                .toList();
        assertEquals(List.of(), longer);
    }

    /** Picocli formats these texts, and shows them raw where that fails. */
    @ParameterizedTest
    @MethodSource("names")
    void percentSignsAreWrittenAsFormatsAskForThem(String command) {
        CommandSpec spec = commands().get(command).getCommandSpec();
        List<String> texts = new ArrayList<>(List.of(spec.usageMessage().description()));
        texts.addAll(List.of(spec.usageMessage().footer()));
        for (OptionSpec option : spec.options()) {
            texts.addAll(List.of(option.description()));
        }
        texts.forEach(text -> assertFalse(text.replace("%%", "").contains("%"), text));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theListOfCommandsHasOneWholeSentenceOfEach(String command) {
        String sentence =
                commands().get(command).getCommandSpec().usageMessage().description()[0];
        assertTrue(sentence.endsWith(".") && sentence.length() <= 68, sentence);
    }

    @Test
    void everyCommandHasAnExampleOfItsOwn() {
        DocumentedSession session = session();
        for (String command : names().toList()) {
            List<DocumentedCommand> examples = DocumentedCommand.ofHelp(command, help(command));
            assertTrue(examples.stream().anyMatch(example -> example.command().equals(command)), command);
            examples.forEach(session::check);
        }
        DocumentedCommand.ofHelp("", help("")).forEach(session::check);
    }

    @Test
    @Tag("nightly")
    void everyExampleWorks() {
        DocumentedSession session = session();
        for (String out : List.of("results/lockstep", "results/delayed")) {
            session.run(new DocumentedCommand("here", List.of("run", "conf/cue-cliff.conf", "--out", out)));
        }
        namesAndNone()
                .flatMap(name -> DocumentedCommand.ofHelp(name, help(name)).stream())
                .forEach(session::run);
    }

    private static DocumentedSession session() {
        return new DocumentedSession(folder, Path.of("src/test/resources/mixture/responses.csv"));
    }
}
