package org.separatrix.results;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.experiment.Batches;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.statistics.ConditionSummary;

/** One execution of an experiment, with its results folder. Not thread-safe. */
public final class Run implements AutoCloseable {

    private final Experiment experiment;
    private final Program program;
    private final ResultsFolder folder;
    private final RunStore store;
    private final Instant start = Instant.now();

    /** Starts a run in an empty folder, or continues the one that it holds. */
    public Run(Experiment experiment, Program program, ResultsFolder folder) {
        this.experiment = experiment;
        this.program = program;
        this.folder = folder;
        this.store = RunStore.open(folder.record(), experiment.resolvedText());
        folder.write(ResultsFolder.EXPERIMENT, experiment.resolvedText());
    }

    public Experiment experiment() {
        return experiment;
    }

    public ResultsFolder folder() {
        return folder;
    }

    public RunStore store() {
        return store;
    }

    /** The ids of the batches whose results are safe. */
    public BitSet committed() {
        return store.committed();
    }

    /** Trials whose results are safe. */
    public long committedTrials() {
        Batches batches = experiment.batches();
        return committed().stream().mapToLong(id -> batches.get(id).trials()).sum();
    }

    /** Trials of all conditions. */
    public long totalTrials() {
        return experiment.conditionCount() * experiment.trials();
    }

    /** What {@link #finish} has made of the trials. */
    public record Outcome(
            boolean complete, SweptValues swept, List<ConditionSummary> summaries, List<FailedBatch> failures) {}

    /** Writes tables, figures and provenance of all results that are safe. */
    public Outcome finish() {
        int count = Math.toIntExact(experiment.conditionCount());
        List<Condition> conditions =
                IntStream.range(0, count).mapToObj(experiment::condition).toList();
        SweptValues swept = new SweptValues(
                experiment.sweptKeys(),
                IntStream.range(0, count).mapToObj(experiment::sweptValues).toList(),
                experiment.gridSizes());
        List<ConditionSummary> summaries = Export.write(folder, store, conditions, swept);
        RunFigures.write(folder, swept, summaries);
        long trials = committedTrials();
        boolean complete = trials == totalTrials();
        folder.write(ResultsFolder.PROVENANCE, provenance(trials, complete).json());
        return new Outcome(complete, swept, summaries, store.failures());
    }

    private Provenance provenance(long trials, boolean complete) {
        Instant end = Instant.now();
        return new Provenance(
                program.version(),
                program.commit(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                1,
                Runtime.getRuntime().availableProcessors(),
                program.kernel(),
                experiment.seed(),
                trials,
                start.truncatedTo(ChronoUnit.MILLIS).toString(),
                end.truncatedTo(ChronoUnit.MILLIS).toString(),
                Duration.between(start, end).toMillis() / 1000.0,
                complete ? Provenance.Status.COMPLETE : Provenance.Status.INCOMPLETE);
    }

    @Override
    public void close() {
        store.close();
    }
}
