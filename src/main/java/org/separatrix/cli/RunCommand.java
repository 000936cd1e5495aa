package org.separatrix.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.separatrix.cluster.JoinFolder;
import org.separatrix.cluster.Network;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.StudyKinds;
import org.separatrix.record.Program;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.study.Pieces;
import org.separatrix.study.Run;
import org.separatrix.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code separatrix run}: runs an experiment on this machine. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs an experiment and leaves its tables, figures and report.",
            "It may be trials of rings, with experts beside them or without, a spectral study, or a"
                    + " router study; every condition of its sweep is run.",
            "Nodes on this or other machines may help, see 'separatrix node --help'.",
            "Ctrl-C ends a run early: batches under way are finished, and what is there is written out.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  separatrix run conf/cue-cliff.conf --trials 200",
            "  separatrix run conf/cue-cliff.conf -D model.J-cross=0.3 --out results/weak",
            "",
            "The results do not depend on --workers, on the batch size or on the kernel: same file, same bytes.",
            "",
            "Java itself says \"WARNING: Using incubator modules\" first. That is as it should be: it is"
                    + " the Vector API, with which the rings are computed faster. Without it the results are the"
                    + " same.",
            "",
            "Exit codes: 0 complete; 1 the run ended incomplete; 2 bad usage or a bad experiment file."
        })
class RunCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private static final String KEYS = "keys";
    private static final String PLAIN = "plain";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentArguments arguments;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The results folder, new or empty; without it, results/<name>-<time>, and a link to it in"
                    + " results/latest.")
    private Path out;

    @Option(
            names = "--resume",
            description =
                    "Continues the run that --out holds, with what is committed there; its experiment is there, too."
                            + " With more trials or conditions it grows.")
    private boolean resume;

    @Option(
            names = "--recompute",
            description = "With --resume: computes everything again, as it takes where the record is damaged or another"
                    + " build of the program computed it.")
    private boolean recompute;

    @Option(
            names = "--force-unlock",
            description = "Takes the results folder from a process on another machine that has failed. One that still"
                    + " lives keeps it.")
    private boolean forceUnlock;

    @Mixin
    private ComputingOptions computing;

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            description =
                    "How columns of tables are called: keys (as in the experiment, e.g. model.J-cross; the default) or"
                            + " plain (model_J_cross: letters, digits and underscores, and no word that R, SQL or Python keeps for"
                            + " itself).")
    private String columns = KEYS;

    @Mixin
    private MonitorOptions monitoring;

    @Option(names = "--quiet", description = "No progress, no table; errors only.")
    private boolean quiet;

    @SuppressWarnings("NullAway.Init") // Set first of all by call.
    private Messages messages;

    @Override
    public Integer call() {
        messages = quiet
                ? Messages.errorsOnly(spec.commandLine(), Messages.PROGRAM)
                : Messages.of(spec.commandLine(), Messages.PROGRAM);
        computing.check();
        if (!columns.equals(KEYS) && !columns.equals(PLAIN)) {
            throw usage("--columns " + columns + " is not allowed: " + KEYS + " or " + PLAIN);
        }
        if (recompute && !resume) {
            throw usage("--recompute needs --resume, and --out DIR, the folder of the run to compute again");
        }
        if (resume && out == null) {
            throw usage("--resume needs --out DIR, the folder of the run to continue");
        }
        Network network = computing.network();
        return resume && !arguments.named()
                ? resumeRecorded(network)
                : run(
                        arguments.load(given(), messages.reading()),
                        arguments.file().toString(),
                        network);
    }

    /** The folder holds what its run is of. */
    private int resumeRecorded(Network network) {
        try (ResultsFolder folder = ResultsFolder.existing(out)) {
            folder.lock(forceUnlock).ifPresent(messages::notice);
            Experiment experiment = recompute
                    ? recorded(folder.experiment(), folder.path().resolve(ResultsFolder.EXPERIMENT))
                    : recorded(Run.recorded(folder), folder.record());
            requireOwnKind(experiment, out.toString());
            return run(experiment, Study.of(experiment).pieces(experiment), folder, network);
        }
    }

    private Experiment recorded(String text, Path from) {
        return arguments.load(text, from, given(), messages.reading());
    }

    /** @param source what holds the experiment, for messages */
    private int run(Experiment experiment, String source, Network network) {
        requireOwnKind(experiment, source);
        // Before there is a folder: what cannot be run is to leave none behind.
        Pieces pieces = Study.of(experiment).pieces(experiment);
        Path path = out != null ? out : newFolder(experiment.name());
        try (ResultsFolder folder = resume ? ResultsFolder.resume(path) : ResultsFolder.create(path)) {
            folder.lock(forceUnlock).ifPresent(messages::notice);
            return run(experiment, pieces, folder, network);
        }
    }

    private int run(Experiment experiment, Pieces pieces, ResultsFolder folder, Network network) {
        ExperimentArguments.printWarnings(experiment, messages);
        if (recompute) {
            RunStore.discard(folder.record(), experiment.resolvedText());
        }
        return KernelOfRun.during(experiment, () -> execute(experiment, pieces, folder, network));
    }

    private int execute(Experiment experiment, Pieces pieces, ResultsFolder folder, Network network) {
        try (Run run = new Run(experiment, pieces, Program.ofBuild(), folder)) {
            run.notices().forEach(messages::notice);
            if (columns.equals(PLAIN)) {
                folder.nameColumnsPlainly();
            }
            return execute(run, network);
        }
    }

    private int execute(Run run, Network network) {
        RunReport report = new RunReport(run.folder(), columns.equals(PLAIN), messages);
        JoinFolder joins = JoinFolder.of(run.folder().path());
        return computing
                .execution(monitoring, quiet, messages)
                .execute(run, network, joins, out == null, report::exitCode);
    }

    /** The only kind of study that this command runs; none if it runs all. */
    Optional<String> ownKind() {
        return Optional.empty();
    }

    private void requireOwnKind(Experiment experiment, String source) {
        if (ownKind().filter(own -> !own.equals(experiment.kind().word())).isPresent()) {
            throw new ExperimentException(
                    source,
                    "is " + experiment.studyText() + ", not "
                            + StudyKinds.named(ownKind().get()).description() + "; run it with: "
                            + given());
        }
    }

    /** The command line as it would be of the command that runs every kind. */
    private CommandText given() {
        return CommandText.of(spec).instead("run");
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static Path newFolder(String name) {
        String folder = name + "-" + TIME.format(LocalDateTime.now());
        return Stream.iterate(1, i -> i + 1)
                .map(i -> Path.of("results", i == 1 ? folder : folder + "-" + i))
                .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }
}
