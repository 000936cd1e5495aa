package org.separatrix.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** A command of the program, run in this JVM as from a shell. */
public record CommandLineRun(int exitCode, String out, String err) {

    public static CommandLineRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Separatrix.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new CommandLineRun(command.execute(args), out.toString(), err.toString());
    }

    /** Runs an experiment into a folder and reads its conditions. */
    static Table conditions(Path folder, String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of("run", "--quiet", "--out", folder.toString()));
        all.addAll(List.of(args));
        CommandLineRun run = of(all.toArray(String[]::new));
        if (run.exitCode() != 0) {
            throw new AssertionError("exit code " + run.exitCode() + ": " + run.err());
        }
        return Table.read(folder.resolve("conditions.csv"));
    }
}
