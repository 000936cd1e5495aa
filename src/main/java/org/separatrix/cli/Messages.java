package org.separatrix.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.separatrix.experiment.ReadingProgress;
import org.separatrix.monitor.Printable;
import org.separatrix.monitor.TerminalStream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Output of a command: results on the standard output, messages on the standard error, one line each. Quoted text
 * stays within the line of its message.
 */
final class Messages {

    /** How messages of runs begin, whatever name the command has. */
    static final String PROGRAM = "separatrix";

    private final PrintWriter out;
    private final PrintWriter err;
    private final String speaker;
    private final boolean quiet;

    private Messages(PrintWriter out, PrintWriter err, String speaker, boolean quiet) {
        this.out = out;
        this.err = err;
        this.speaker = speaker;
        this.quiet = quiet;
    }

    /** @param speaker what stands before each message, e.g. {@code separatrix node} */
    static Messages of(CommandLine command, String speaker) {
        return new Messages(command.getOut(), command.getErr(), speaker, false);
    }

    /** Of a command as it calls itself. */
    static Messages of(CommandLine command) {
        return of(command, command.getCommandSpec().qualifiedName());
    }

    /** Of the process itself, where there is no command yet. */
    static Messages ofProcess(String speaker) {
        return new Messages(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                speaker,
                false);
    }

    /** Errors only, those of libraries included. */
    static Messages errorsOnly(CommandLine command, String speaker) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        return new Messages(command.getOut(), command.getErr(), speaker, true);
    }

    /**
     * Makes everything that this process writes printable, and its numbers and words those of no language. To be called
     * before anything is written.
     */
    static void beginOnTerminal(CommandLine command) {
        Locale.setDefault(Locale.ROOT);
        System.setOut(TerminalStream.over(System.out));
        System.setErr(TerminalStream.over(System.err));
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    void error(String line) {
        err.println(speaker + ": " + Printable.line(line));
        err.flush();
    }

    void notice(String line) {
        if (!quiet) {
            error(line);
        }
    }

    /** A line that is to be read, or pasted, by itself. */
    void bare(String line) {
        if (!quiet) {
            err.println(Printable.line(line));
            err.flush();
        }
    }

    /** Says how far the reading of an experiment has come, from now on. */
    ReadingProgress reading() {
        return new ReadingLines(this::bare, System::nanoTime);
    }

    /** A part of the result, with its line ends. */
    void print(String text) {
        if (!quiet) {
            out.print(Printable.text(text));
            out.flush();
        }
    }
}
