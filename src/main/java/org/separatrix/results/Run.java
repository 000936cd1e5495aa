package org.separatrix.results;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.separatrix.experiment.Batches;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Piece;
import org.separatrix.statistics.ConditionSummary;

/** One execution of an experiment, with its results folder. Not thread-safe. */
public final class Run implements AutoCloseable {

    private final Experiment experiment;
    private final Program program;
    private final boolean trials;
    private final List<Piece> pieces;
    private final ResultsFolder folder;
    private final RunStore store;

    /**
     * Starts a run in an empty folder, or continues the one that it holds.
     *
     * @param pieces by {@link Experiment#pieces}
     */
    public Run(Experiment experiment, List<Piece> pieces, Program program, ResultsFolder folder) {
        this.experiment = experiment;
        this.program = program;
        this.folder = folder;
        this.trials = experiment.hasTrials();
        this.pieces = pieces;
        this.store = RunStore.open(folder.record(), experiment.resolvedText());
        store.executions().begin(program);
        folder.write(ResultsFolder.EXPERIMENT, experiment.resolvedText());
    }

    /** Reads what the run in a folder is of: its resolved experiment, as text. */
    public static String recorded(ResultsFolder folder) {
        try (RunStore store = RunStore.existing(folder.record())) {
            return store.experiment();
        }
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
        store.executions().takesPart(host, cores);
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
     * @param missingFigures a line for each reason why figures are missing
     */
    public record Outcome(
            boolean complete,
            int conditions,
            SweptValues swept,
            List<ConditionSummary> summaries,
            Map<String, TableRows> tables,
            List<FailedBatch> failures,
            List<String> missingFigures) {}

    /** What was written of the results. */
    private record Tables(
            int conditions,
            boolean all,
            SweptValues swept,
            List<ConditionSummary> summaries,
            Map<String, TableRows> study) {}

    /**
     * Writes tables, provenance and figures of all results that are safe. The provenance is written even if a table cannot
     * be, and a figure that cannot be drawn changes nothing.
     */
    public Outcome finish() {
        Tables tables;
        try {
            tables = writeTables();
        } catch (RuntimeException | Error failure) {
            writeProvenance(committedSize(), false);
            throw failure;
        }
        long done = committedSize();
        boolean complete = done == size();
        writeProvenance(done, complete);
        return new Outcome(
                complete,
                tables.conditions(),
                tables.swept(),
                tables.summaries(),
                tables.study(),
                store.failures(),
                draw(tables));
    }

    private Tables writeTables() {
        ConditionList conditions = ConditionList.of(experiment);
        int looked = Math.min(conditions.count(), Export.MOST_SUMMARIES);
        boolean all = looked == conditions.count();
        SweptValues swept = new SweptValues(
                conditions.keys(),
                IntStream.range(0, looked).mapToObj(conditions.values()).toList(),
                all ? experiment.gridSizes() : List.of(looked));
        List<ConditionSummary> summaries = trials ? Export.write(folder, store, trialBatches(), conditions) : List.of();
        Notes notes = new Notes();
        if (trials && all) {
            List<Condition> list =
                    IntStream.range(0, looked).mapToObj(conditions.condition()).toList();
            MeasuredTables.write(folder, store, trialBatches(), list, swept, notes);
        }
        Map<String, TableRows> tables = all ? writeStudy(swept, notes) : Map.of();
        return new Tables(conditions.count(), all, swept, summaries, tables);
    }

    private Map<String, TableRows> writeStudy(SweptValues swept, Notes notes) {
        return switch (experiment.kind()) {
            case TRIALS -> {
                notes.write(folder, swept);
                yield Map.of();
            }
            case SPECTRUM -> SpectrumExport.write(folder, store, trialBatches(), swept, notes);
            case ROUTER -> RouterExport.write(folder, store, experiment, swept);
        };
    }

    /** @return a line for each reason why some are missing */
    private List<String> draw(Tables of) {
        Figures figures = new Figures(folder::write);
        if (!of.all()) {
            return List.of();
        }
        if (trials) {
            figures.attempt(() -> RunFigures.draw(figures, of.swept(), of.summaries()));
        }
        switch (experiment.kind()) {
            case TRIALS -> {}
            case SPECTRUM -> drawSpectrum(figures, of);
            case ROUTER -> drawRouter(figures, of);
        }
        return figures.missing();
    }

    private void drawSpectrum(Figures figures, Tables of) {
        String parameter = experiment.spectrum(0).parameter().key();
        figures.attempt(() -> SpectrumFigures.draw(figures, of.study(), parameter));
        figures.attempt(() -> DominanceFigure.draw(figures, of.study(), parameter, of.swept(), of.summaries()));
        figures.attempt(() -> ThresholdFigure.draw(figures, of.study(), of.swept()));
    }

    private void drawRouter(Figures figures, Tables of) {
        figures.attempt(() -> RouterFigures.draw(figures, of.study(), of.swept(), c -> experiment
                .router(c)
                .model()
                .relativeInhibition()));
        figures.attempt(() -> MethodFigure.draw(figures, of.study(), of.swept(), experiment.paired()));
        figures.attempt(() -> OnsetFigure.draw(figures, of.study()));
        TableRows router = of.study().get(RoutingRows.ROUTER);
        if (router != null && !of.study().containsKey(RoutingRows.CLIFF)) {
            figures.attempt(() -> RasterFigure.draw(figures, experiment, of.swept(), router));
        }
    }

    private void writeProvenance(long trials, boolean complete) {
        store.executions().end();
        folder.write(
                ResultsFolder.PROVENANCE,
                Provenance.of(
                                program,
                                store.executions(),
                                experiment.seed(),
                                trials,
                                experiment.reproducible(),
                                complete ? Provenance.Status.COMPLETE : Provenance.Status.INCOMPLETE)
                        .json());
    }

    @Override
    public void close() {
        store.close();
    }
}
