package org.separatrix.results;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.separatrix.experiment.Batches;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Piece;
import org.separatrix.experiment.RouterPieces;
import org.separatrix.experiment.SpectrumPieces;
import org.separatrix.statistics.ConditionSummary;

/** One execution of an experiment, with its results folder. Not thread-safe. */
public final class Run implements AutoCloseable {

    private final Experiment experiment;
    private final Program program;
    private final Scope scope;
    private final boolean trials;
    private final List<Piece> pieces;
    private final ResultsFolder folder;
    private final RunStore store;
    private final Instant start = Instant.now();
    private final Map<String, Integer> coresOfHosts = new HashMap<>();

    /** What of an experiment is run. */
    public enum Scope {
        /** Its trials. */
        TRIALS,
        /** Its spectral study, and its trials where that asks for them. */
        SPECTRUM,
        /** Its router study. */
        ROUTER;

        /**
         * The pieces of the study, none where trials are all that is asked for.
         *
         * @throws org.separatrix.experiment.ExperimentException if the experiment has no such study
         */
        public List<Piece> pieces(Experiment experiment) {
            return switch (this) {
                case TRIALS -> List.of();
                case SPECTRUM -> SpectrumPieces.of(experiment);
                case ROUTER -> RouterPieces.of(experiment);
            };
        }
    }

    /**
     * Starts a run in an empty folder, or continues the one that it holds.
     *
     * @param pieces by {@link Scope#pieces}
     */
    public Run(Experiment experiment, Scope scope, List<Piece> pieces, Program program, ResultsFolder folder) {
        this.experiment = experiment;
        this.program = program;
        this.folder = folder;
        this.scope = scope;
        this.trials = scope == Scope.TRIALS
                || scope == Scope.SPECTRUM && experiment.spectrum(0).trials();
        this.pieces = pieces;
        this.store = RunStore.open(folder.record(), recorded(experiment, scope));
        folder.write(ResultsFolder.EXPERIMENT, experiment.resolvedText());
    }

    public Experiment experiment() {
        return experiment;
    }

    /** The batches of trials come first among the pieces of a run. */
    public long trialBatches() {
        return trials ? experiment.batches().count() : 0;
    }

    /** The pieces of its study, which come after its batches of trials. */
    public List<Piece> pieces() {
        return pieces;
    }

    public Scope scope() {
        return scope;
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

    /** How much of {@link #size} is safe. */
    public long committedSize() {
        Batches batches = experiment.batches();
        return committed().stream()
                .mapToLong(id -> id < trialBatches()
                        ? batches.get(id).trials()
                        : pieces.get(id - (int) trialBatches()).count())
                .sum();
    }

    /** The trials of all conditions, and what the pieces of the study count: branches, streams of tokens, seeds. */
    public long size() {
        long all = trials ? experiment.conditionCount() * experiment.trials() : 0L;
        return all + pieces.stream().mapToLong(Piece::count).sum();
    }

    /** A machine takes part, for all its nodes once. */
    public void takesPart(String host, int cores) {
        coresOfHosts.merge(host, cores, Math::max);
    }

    /**
     * What {@link #finish} has made of the results.
     *
     * @param complete whether everything is there
     * @param conditions how many there are
     * @param swept what distinguishes the first of them, as many as can be looked at
     * @param summaries of these conditions; none where no trials were asked for
     * @param tables the tables of the study by name, with condition and swept keys in front
     * @param failures what was given up
     */
    public record Outcome(
            boolean complete,
            int conditions,
            SweptValues swept,
            List<ConditionSummary> summaries,
            Map<String, TableRows> tables,
            List<FailedBatch> failures) {}

    /** Writes tables, figures and provenance of all results that are safe. */
    public Outcome finish() {
        ConditionList conditions = ConditionList.of(experiment);
        int looked = Math.min(conditions.count(), Export.MOST_SUMMARIES);
        boolean all = looked == conditions.count();
        SweptValues swept = new SweptValues(
                conditions.keys(),
                IntStream.range(0, looked).mapToObj(conditions.values()).toList(),
                all ? experiment.gridSizes() : List.of(looked));
        List<ConditionSummary> summaries = trials ? Export.write(folder, store, trialBatches(), conditions) : List.of();
        if (trials && all) {
            List<Condition> list =
                    IntStream.range(0, looked).mapToObj(conditions.condition()).toList();
            MeasuredTables.write(folder, store, trialBatches(), list, swept);
            RunFigures.write(folder, swept, summaries);
        }
        Map<String, TableRows> tables = all ? writeStudy(swept, summaries) : Map.of();
        long done = committedSize();
        boolean complete = done == size();
        folder.write(ResultsFolder.PROVENANCE, provenance(done, complete).json());
        return new Outcome(complete, conditions.count(), swept, summaries, tables, store.failures());
    }

    private Map<String, TableRows> writeStudy(SweptValues swept, List<ConditionSummary> summaries) {
        if (scope == Scope.ROUTER) {
            Map<String, TableRows> tables = RouterExport.write(folder, store, experiment, swept);
            RouterFigures.write(
                    folder, tables, swept, c -> experiment.router(c).model().relativeInhibition());
            MethodFigure.write(folder, tables, swept, experiment.paired());
            OnsetFigure.write(folder, tables);
            if (tables.containsKey(RoutingRows.ROUTER) && !tables.containsKey(RoutingRows.CLIFF)) {
                RasterFigure.write(folder, experiment, swept, tables.get(RoutingRows.ROUTER));
            }
            return tables;
        }
        Map<String, TableRows> tables = SpectrumExport.write(folder, store, trialBatches(), swept);
        String parameter = experiment.spectrum(0).parameter().key();
        SpectrumFigures.write(folder, tables, parameter);
        DominanceFigure.write(folder, tables, parameter, swept, summaries);
        ThresholdFigure.write(folder, tables, swept);
        return tables;
    }

    /** The record of a study is not that of the trials of the same experiment. */
    private static String recorded(Experiment experiment, Scope scope) {
        return switch (scope) {
            case TRIALS -> experiment.resolvedText();
            case SPECTRUM -> "# spectrum\n" + experiment.resolvedText();
            case ROUTER -> "# router\n" + experiment.resolvedText();
        };
    }

    private Provenance provenance(long trials, boolean complete) {
        Instant end = Instant.now();
        return new Provenance(
                program.version(),
                program.commit(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                coresOfHosts.size(),
                coresOfHosts.values().stream().mapToInt(Integer::intValue).sum(),
                program.kernel(),
                experiment.seed(),
                trials,
                start.truncatedTo(ChronoUnit.MILLIS).toString(),
                end.truncatedTo(ChronoUnit.MILLIS).toString(),
                Duration.between(start, end).toMillis() / 1000.0,
                experiment.reproducible(),
                complete ? Provenance.Status.COMPLETE : Provenance.Status.INCOMPLETE);
    }

    @Override
    public void close() {
        store.close();
    }
}
