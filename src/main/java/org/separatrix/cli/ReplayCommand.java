package org.separatrix.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.statistics.outcomes.Outcome;
import org.separatrix.study.trials.OutcomeSearch;
import org.separatrix.study.trials.Replay;
import org.separatrix.study.trials.Trace;
import org.separatrix.study.trials.TraceFiles;
import org.separatrix.study.trials.TrialsPayload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix replay}: runs one trial of a past run again, and shows it through time. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs one trial of a past run again, the same to the last bit.",
            "Writes its whole time course: FILE.csv (t, decoded, dominance D(t) = mean rate of ring 0"
                    + " minus that of the strongest other, and the rate of every neuron), FILE.npy (float64"
                    + " [t][ring][neuron]), FILE.svg and FILE.png. The trial is named by its index, or by what was"
                    + " reported.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  separatrix replay results/latest --condition 2 --trial 17",
            "  separatrix replay results/latest --condition 0 --outcome swap --nth 3",
            "",
            "Exit codes: 0 the trial is as the run recorded it, or was not recorded; 1 it differs; 2 bad usage."
        })
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<results-dir>", description = "The results folder of the run.")
    private Path folder;

    @Option(names = "--condition", required = true, paramLabel = "C", description = "Index of the condition, from 0.")
    private int condition;

    @Option(names = "--trial", paramLabel = "T", description = "Index of the trial in it, from 0.")
    private Long named;

    @Option(
            names = "--outcome",
            paramLabel = "WORD",
            description =
                    "Instead of --trial: the first trial that was reported so: target, swap, blend, other or no_report.")
    private Outcome outcome;

    @Option(names = "--nth", paramLabel = "N", description = "With --outcome: the N-th of them instead of the first.")
    private Long nth;

    private long trial;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Where to write; without it, replay/condition-C-trial-T in the results folder.")
    private Path file;

    @Override
    public Integer call() {
        ResultsFolder results = ResultsFolder.existing(folder);
        Experiment experiment = Experiment.load(results.path().resolve(ResultsFolder.EXPERIMENT));
        if (!experiment.hasTrials()) {
            throw new ExperimentException(
                    folder.toString(),
                    "holds " + experiment.studyText() + ", without trials; a replay is of a trial of rings");
        }
        if (condition < 0 || condition >= experiment.conditionCount()) {
            throw usage("--condition " + condition + " is not allowed: 0 to " + (experiment.conditionCount() - 1));
        }
        trial = trial(results, experiment);
        if (trial < 0 || trial >= experiment.trials()) {
            throw usage("--trial " + trial + " is not allowed: 0 to " + (experiment.trials() - 1));
        }
        Replay.Replayed replayed = replayed(experiment);
        Path base = file != null ? withoutEnding(file) : standard(results);
        List<String> missing = TraceFiles.write(base, replayed.trace());
        missing.forEach(Messages.of(spec.commandLine())::error);
        return report(base, missing.isEmpty(), replayed, recorded(results, experiment));
    }

    /** By its index, or by its outcome in the run. */
    private long trial(ResultsFolder results, Experiment experiment) {
        if ((named == null) == (outcome == null)) {
            throw usage("name the trial, either by --trial or by --outcome");
        }
        if (named != null) {
            if (nth != null) {
                throw usage("--nth is of --outcome, not of --trial");
            }
            return named;
        }
        long wanted = nth == null ? 1 : nth;
        if (wanted < 1) {
            throw usage("--nth " + wanted + " is not allowed: at least 1");
        }
        try (RunStore store = RunStore.existing(results.record())) {
            OutcomeSearch search = new OutcomeSearch(store, experiment.condition(condition));
            return search.find(outcome, wanted)
                    .orElseThrow(() -> usage("of condition " + condition + " the run has " + search.found()
                            + " trials with the outcome " + outcome.name().toLowerCase(Locale.ROOT)
                            + (wanted == 1 ? "" : ", so none is number " + wanted)));
        }
    }

    private Replay.Replayed replayed(Experiment experiment) {
        try {
            return Replay.run(experiment.condition(condition), trial);
        } catch (IllegalArgumentException tooLong) {
            throw usage(String.valueOf(tooLong.getMessage()));
        }
    }

    /** What the run kept of the trial, if its batch was committed. */
    private Optional<byte[]> recorded(ResultsFolder results, Experiment experiment) {
        try (RunStore store = RunStore.existing(results.record())) {
            return store.find(condition, trial).map(row -> {
                Batch batch = row.batch();
                int index = (int) (trial - batch.firstTrial());
                return TrialsPayload.read(row.payload(), batch.trials(), rings(experiment))
                        .part(index, 1)
                        .bytes();
            });
        }
    }

    private int rings(Experiment experiment) {
        return experiment.condition(condition).model().rings();
    }

    private int report(Path base, boolean drawn, Replay.Replayed replayed, Optional<byte[]> recorded) {
        Trace trace = replayed.trace();
        int last = trace.times() - 1;
        Messages messages = Messages.of(spec.commandLine());
        messages.print(String.format(
                Locale.ROOT,
                "condition %d, trial %d: %s, D = %.4f after %d steps%n",
                condition,
                trial,
                report(trace.decoded()[last]),
                trace.dominance()[last],
                last));
        messages.print("time course in " + base + (drawn ? ".csv, .npy, .svg and .png\n" : ".csv and .npy\n"));
        byte[] now = TrialsPayload.read(replayed.payload(), 1, trace.rings())
                .part(0, 1)
                .bytes();
        boolean same = recorded.map(payload -> Arrays.equals(payload, now)).orElse(true);
        if (recorded.isEmpty()) {
            messages.print("the run has no record of this trial to compare with\n");
        } else if (same) {
            messages.print("the same as the run recorded, to the last bit\n");
        }
        if (!same) {
            messages.error("this is not what the run recorded of this trial");
            return Separatrix.INCOMPLETE;
        }
        return 0;
    }

    private static String report(double decoded) {
        return Double.isNaN(decoded)
                ? "no report, the response is flat"
                : String.format(Locale.ROOT, "decoded %.4f rad", decoded);
    }

    private Path standard(ResultsFolder results) {
        return results.path().resolve("replay").resolve("condition-" + condition + "-trial-" + trial);
    }

    private static Path withoutEnding(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("\\.(csv|npy|svg|png)$", ""));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
