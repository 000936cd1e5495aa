package org.separatrix.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.separatrix.claims.ClaimExperiment;
import org.separatrix.cluster.JoinFolder;
import org.separatrix.cluster.Network;
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

    /**
     * What is asked for of each experiment.
     *
     * @param fraction the share of the trials
     * @param assignments settings over every experiment
     * @param otherBuilds whether complete results of another build will do
     */
    record Wanted(double fraction, List<String> assignments, boolean otherBuilds) {

        Wanted {
            assignments = List.copyOf(assignments);
        }

        private Experiment of(ClaimExperiment named) {
            return named.with(named.settings(
                    fraction, assignments.stream().map(Setting::of).toList()));
        }

        private CompletionMark mark(ClaimExperiment named, Path path, Program program) {
            return new CompletionMark(
                    path, List.of(named.text(), Double.toString(fraction), assignments.toString(), program.build()));
        }
    }

    private final Path folder;
    private final WatchedExecution execution;
    private final Messages messages;
    private final Wanted wanted;
    private final JoinFolder joins;
    private final Program program = Program.ofBuild();
    private final Set<String> otherBuilds = new TreeSet<>();

    /** @param folder of the folders */
    ClaimRuns(Path folder, WatchedExecution execution, Messages messages, Wanted wanted) {
        this.folder = folder;
        this.execution = execution;
        this.messages = messages;
        this.wanted = wanted;
        this.joins = JoinFolder.ofSeries(folder);
    }

    /** @return the exit code of the first that does not end complete; 0 if all do */
    int run(Collection<String> names, Network network) {
        int number = 0;
        int code = 0;
        try {
            for (String name : names) {
                number++;
                code = run(ClaimExperiment.named(name), number + " of " + names.size(), network);
                if (code != 0) {
                    messages.error("the claims are incomplete; give the command again to go on");
                    return code;
                }
            }
            return 0;
        } finally {
            joins.endSeries(code == 0);
        }
    }

    /** Other builds whose results are used, in words. */
    Set<String> otherBuilds() {
        return Set.copyOf(otherBuilds);
    }

    private int run(ClaimExperiment named, String number, Network network) {
        Path path = folder.resolve(named.name());
        CompletionMark mark = wanted.mark(named, path, program);
        if (mark.stands()) {
            return 0;
        }
        Experiment experiment = wanted.of(named);
        Optional<Recorded> recorded = Recorded.in(path);
        if (recorded.isPresent() && suffices(path, experiment, recorded.get(), mark)) {
            return 0;
        }
        messages.bare("experiment " + number + ": " + named.file());
        Pieces pieces = Study.of(experiment).pieces(experiment);
        int code;
        try (ResultsFolder results = ResultsFolder.resume(path)) {
            results.lock(false).ifPresent(messages::notice);
            recorded.filter(of -> !of.build().equals(program.build())).ifPresent(of -> discard(results, of));
            try (Run run = new Run(experiment, pieces, program, results)) {
                run.notices().forEach(messages::notice);
                code = execution.execute(run, network, joins, false, last -> exitCode(path, last));
            }
        }
        if (code == 0) {
            mark.put();
        }
        return code;
    }

    /**
     * What a results folder holds.
     *
     * @param build that computed it
     * @param experiment resolved, as text
     * @param batches how many are there
     */
    private record Recorded(String build, String experiment, long batches) {

        static Optional<Recorded> in(Path path) {
            if (!Files.isRegularFile(path.resolve(ResultsFolder.PROVENANCE))) {
                return Optional.empty();
            }
            try (ResultsFolder results = ResultsFolder.existing(path);
                    RunStore store = RunStore.existing(results.record())) {
                long[] there = {0};
                store.forEachBatch(batch -> there[0]++);
                return Optional.of(new Recorded(store.build(), store.experiment(), there[0]));
            }
        }
    }

    /** What was computed of this very experiment, wholly, is not computed again; what another build computed is. */
    private boolean suffices(Path path, Experiment experiment, Recorded recorded, CompletionMark mark) {
        // The tables are written after the last batch.
        boolean complete = recorded.experiment().equals(experiment.resolvedText())
                && recorded.batches() == Study.of(experiment).pieces(experiment).count()
                && Files.isRegularFile(path.resolve(ResultsFolder.COLUMNS));
        if (recorded.build().equals(program.build())) {
            if (complete) {
                mark.put();
            }
            return complete;
        }
        if (complete && wanted.otherBuilds()) {
            otherBuilds.add(recorded.build());
            return true;
        }
        messages.bare(path + " was computed by separatrix " + recorded.build() + " and is computed anew"
                + (complete ? "; --accept-build would use it" : ""));
        return false;
    }

    private static void discard(ResultsFolder results, Recorded recorded) {
        try {
            Files.deleteIfExists(results.path().resolve(ResultsFolder.COLUMNS));
            RunStore.discard(results.record(), recorded.experiment());
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
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
