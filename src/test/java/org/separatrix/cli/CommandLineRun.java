package org.separatrix.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** A command of the program, run in this JVM as from a shell. */
public record CommandLineRun(int exitCode, String out, String err) {

    public static CommandLineRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Separatrix.commandLine(args).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new CommandLineRun(command.execute(args), out.toString(), err.toString());
    }

    /**
     * A command in a JVM of its own.
     *
     * @param options of the JVM
     * @param environment of the process, beside that of the tests
     */
    static CommandLineRun inItsOwnJvm(List<String> options, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java(options));
        command.addAll(List.of(args));
        return of(command, environment);
    }

    /** How the program is started, without the classes of the tests, which bring settings of their own. */
    static List<String> java(List<String> options) {
        ClassArchive program = ClassArchive.shared();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(program.options());
        command.addAll(options);
        command.addAll(List.of("-cp", program.classPath(), Separatrix.class.getName()));
        return command;
    }

    /** Any command, without input. */
    static CommandLineRun of(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Path out = Files.createTempFile("separatrix", ".out");
        Path err = Files.createTempFile("separatrix", ".err");
        try {
            Process process = builder.redirectInput(new File("/dev/null"))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(4, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + command + "\n" + Files.readString(err));
            }
            return new CommandLineRun(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
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
