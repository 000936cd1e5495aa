package org.separatrix.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.separatrix.cluster.Network.NetworkException;
import org.separatrix.experiment.ChosenVariants;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.NearestKey;
import org.separatrix.record.ResultsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code separatrix} command. */
@Command(
        name = "separatrix",
        mixinStandardHelpOptions = true,
        versionProvider = Build.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "A laboratory for competing attractors: ring attractors that hold the items of a working"
                    + " memory and suppress each other, simulated as actors on a synchronised clock.",
            ""
        },
        footer = {
            "",
            "Start here:",
            "  separatrix run conf/phase-diagram.conf     the published phase diagram",
            "  separatrix run conf/spectrum.conf          the fixed points behind it",
            "  separatrix run conf/router-valley.conf     a router of competing experts",
            "  separatrix claims --trials 0.1             what becomes of published claims",
            "  separatrix validate conf/pulse.conf        what an experiment would run",
            "  separatrix schedule conf/delay.conf        who steps when, on what",
            "",
            "An experiment is a small file. src/main/resources/reference.conf has the defaults, with a"
                    + " line on every key. Progress and log go to stderr, results to stdout and files.",
            "",
            "Exit codes: 0 complete; 1 the run ended incomplete; 2 bad usage or a bad experiment file."
        })
public final class Separatrix implements Runnable {

    static final int INCOMPLETE = 1;
    static final int BAD_INPUT = 2;

    /** Columns of a terminal that nobody has made wider. */
    static final int HELP_WIDTH = 80;

    private static final String DEBUG = "--debug";

    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            SpectrumCommand.class,
            RouteCommand.class,
            NodeCommand.class,
            WatchCommand.class,
            StatusCommand.class,
            ReportCommand.class,
            ReplayCommand.class,
            ScheduleCommand.class,
            ValidateCommand.class,
            VariantsCommand.class,
            CompareCommand.class,
            ExportCommand.class,
            FitCommand.class,
            ClaimsCommand.class,
            ColumnsCommand.class,
            DevicesCommand.class);

    @Spec
    private CommandSpec spec;

    @Option(
            names = DEBUG,
            scope = ScopeType.INHERIT,
            description = "Logs what happens in detail, and the trace of a failure.")
    private boolean debugging;

    public static void main(String[] args) {
        int code = INCOMPLETE;
        boolean debug = List.of(args).contains(DEBUG);
        if (debug) {
            // Before anything is logged.
            System.setProperty("LOG_LEVEL", "DEBUG");
            System.setProperty("LOG_TRACES", "%rEx{short}");
        }
        try {
            code = executed(() -> commandLine(args), args, debug);
        } finally {
            // Threads of actors would keep the JVM alive.
            System.exit(code);
        }
    }

    /** @param built builds the command line, which fails where a class is missing or damaged */
    static int executed(Supplier<CommandLine> built, String[] args, boolean debug) {
        try {
            CommandLine command = built.get();
            Messages.beginOnTerminal(command);
            return command.execute(args);
        } catch (RuntimeException | Error unforeseen) {
            Messages.ofProcess(Messages.PROGRAM).error(FatalErrors.described(unforeseen));
            if (debug) {
                unforeseen.printStackTrace();
            }
            return INCOMPLETE;
        }
    }

    /** Knows the command that the arguments name first, and all where they name none: to read what a command is takes time. */
    static CommandLine commandLine(String[] args) {
        Optional<Class<?>> named = args.length == 0
                ? Optional.empty()
                : COMMANDS.stream()
                        .filter(command ->
                                command.getAnnotation(Command.class).name().equals(args[0]))
                        .findFirst();
        return commandLine(named.map(List::<Class<?>>of).orElse(COMMANDS));
    }

    static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    private static CommandLine commandLine(List<Class<?>> commands) {
        CommandLine command = new CommandLine(new Separatrix());
        commands.forEach(command::addSubcommand);
        // Found when the help is asked for: what is wrong with a jar on the class path is then said like any failure.
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> variants() + help.footer());
        return command.setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // Whatever steers a terminal is written out, so that the help does without.
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Separatrix::onBadUsage)
                .setExecutionExceptionHandler(Separatrix::onFailure);
    }

    private static String variants() {
        return ChosenVariants.names().stream()
                .map(Separatrix::wrapped)
                .collect(Collectors.joining(
                        "", "\nWhat an experiment chooses by name (separatrix variants says more):\n", ""));
    }

    /** Broken between names where it is too long. */
    private static String wrapped(String names) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(" ");
        for (String word : names.split(" ")) {
            if (line.length() + 1 + word.length() > HELP_WIDTH) {
                text.append(line).append("\n");
                line = new StringBuilder("     ");
            }
            line.append(" ").append(word);
        }
        return text.append(line).append("\n").toString();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing, one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    private static int onBadUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        Messages.of(command)
                .error(problem(e, args) + "; see '" + command.getCommandSpec().qualifiedName() + " --help'");
        return BAD_INPUT;
    }

    /** What is wrong with the usage; a word that is unknown is answered with the nearest that is not. */
    private static String problem(ParameterException e, String[] args) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(e.getMessage());
        }
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String word = unmatched.getUnmatched().get(0);
        if (command.parent() == null && !word.startsWith("-")) {
            String nearest = NearestKey.to(word, command.subcommands().keySet().stream());
            return "unknown command '" + word + "', nearest: "
                    + (args[0].equals(word) ? new CommandText(List.of(args)).instead(nearest) : nearest);
        }
        return word.startsWith("-") && !command.optionsMap().isEmpty()
                ? "unknown option '" + word + "', nearest: "
                        + NearestKey.to(word, command.optionsMap().keySet().stream())
                : String.valueOf(e.getMessage());
    }

    private static int onFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof ExperimentException || e instanceof ResultsException || e instanceof NetworkException) {
            Messages.of(command).error(String.valueOf(e.getMessage()));
            return BAD_INPUT;
        }
        throw e;
    }
}
