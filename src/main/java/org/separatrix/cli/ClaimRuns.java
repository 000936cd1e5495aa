package org.separatrix.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.separatrix.claims.ClaimExperiment;
import org.separatrix.cluster.Network;
import org.separatrix.cluster.Protection;
import org.separatrix.cluster.RunEvent;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;
import org.separatrix.record.FailedBatch;
import org.separatrix.record.Program;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.study.Pieces;
import org.separatrix.study.Run;
import org.separatrix.study.Study;

/** Runs the experiments of claims one after the other, each into a folder of its own, as far as they are not there. */
final class ClaimRuns {

    private final Path folder;
    private final WatchedExecution execution;
    private final Messages messages;
    private final double fraction;
    private final List<Setting> over;

    /**
     * @param folder of the folders
     * @param fraction the share of the trials
     * @param assignments settings over every experiment
     */
    ClaimRuns(Path folder, WatchedExecution execution, Messages messages, double fraction, List<String> assignments) {
        this.folder = folder;
        this.execution = execution;
        this.messages = messages;
        this.fraction = fraction;
        this.over = assignments.stream().map(Setting::of).toList();
    }

    /** @return the exit code of the first that does not end complete; 0 if all do */
    int run(Collection<String> names) {
        int number = 0;
        for (String name : names) {
            number++;
            int code = run(ClaimExperiment.named(name), number + " of " + names.size());
            if (code != 0) {
                messages.error("the claims are incomplete; give the command again to go on");
                return code;
            }
        }
        return 0;
    }

    private int run(ClaimExperiment named, String number) {
        Path path = folder.resolve(named.name());
        Experiment experiment = named.with(named.settings(fraction, over));
        if (isComplete(path, experiment)) {
            return 0;
        }
        messages.bare("experiment " + number + ": " + named.file());
        Pieces pieces = Study.of(experiment).pieces(experiment);
        Network network = Network.load().with(new Protection.Alone());
        try (ResultsFolder results = ResultsFolder.resume(path)) {
            results.lock(false).ifPresent(messages::notice);
            try (Run run = new Run(experiment, pieces, Program.ofBuild(), results)) {
                run.notices().forEach(messages::notice);
                return execution.execute(run, network, false, last -> exitCode(path, last));
            }
        }
    }

    /** What was computed of this very experiment, wholly, is not computed again. */
    private static boolean isComplete(Path path, Experiment experiment) {
        if (!Files.isRegularFile(path.resolve(ResultsFolder.PROVENANCE))) {
            return false;
        }
        try (ResultsFolder results = ResultsFolder.existing(path)) {
            if (!Run.recorded(results).equals(experiment.resolvedText())) {
                return false;
            }
            try (RunStore store = RunStore.existing(results.record())) {
                long[] there = {0};
                store.forEachBatch(batch -> there[0]++);
                return there[0] == Study.of(experiment).pieces(experiment).count() && written(path);
            }
        }
    }

    /** The tables are written after the last batch. */
    private static boolean written(Path path) {
        return Files.isRegularFile(path.resolve(ResultsFolder.COLUMNS));
    }

    private int exitCode(Path path, RunEvent.Last last) {
        if (last instanceof RunEvent.Ended ended) {
            for (FailedBatch failed : ended.outcome().failures()) {
                messages.error("gave up a batch of " + path + ": " + failed.reason());
            }
            ended.outcome().missingFigures().forEach(messages::error);
            return ended.outcome().complete() ? 0 : Separatrix.INCOMPLETE;
        }
        String why = last instanceof RunEvent.PartEnded ended
                ? ended.line()
                : FatalErrors.described(((RunEvent.Broken) last).cause());
        messages.error("the run of " + path + " broke off: " + why + "; what is committed is safe");
        return Separatrix.INCOMPLETE;
    }
}
