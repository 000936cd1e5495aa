package org.separatrix.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongFunction;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.ChosenVariants;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.FailedBatch;
import org.separatrix.record.NodeShare;
import org.separatrix.record.Program;
import org.separatrix.record.Provenance;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.tables.DataDictionary;
import org.separatrix.tables.Rows;

/** One execution of an experiment, with its results folder. Not thread-safe. */
public final class Run implements Job {

    private final Experiment experiment;
    private final Program program;
    private final ResultsFolder folder;
    private final RunStore store;
    private final List<String> notices = new ArrayList<>();
    private final Pieces pieces;
    private LongFunction<List<NodeShare>> shares = execution -> List.of();

    /**
     * Starts a run in an empty folder, or continues the one that it holds; the folder is locked from here on.
     *
     * @param pieces by {@link Study#pieces}
     */
    public Run(Experiment experiment, Pieces pieces, Program program, ResultsFolder folder) {
        this.experiment = experiment;
        this.program = program;
        this.folder = folder;
        folder.lock(false).ifPresent(notices::add);
        this.store = RunStore.openOfAny(folder.record(), experiment.resolvedText(), program);
        try {
            Resumption resumption = new Resumption(experiment, pieces, store, folder.record());
            this.pieces = resumption.pieces();
            notices.addAll(resumption.notices());
            store.executions().begin(program);
            folder.write(ResultsFolder.EXPERIMENT, experiment.resolvedText());
        } catch (RuntimeException | Error failure) {
            store.close();
            throw failure;
        }
    }

    /** What is to be said of how it began, a line each. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /**
     * Commits results together, all or none of them.
     *
     * @return how much of {@link Pieces#size} is new
     */
    @Override
    public long commit(List<RunStore.Row> rows) {
        folder.requireLock();
        for (RunStore.Row row : rows) {
            Batch planned = pieces.batch(row.batch().id());
            if (!planned.equals(row.batch())) {
                throw new IllegalStateException(row.batch() + " was computed where " + planned + " was asked for");
            }
        }
        long added = store.commit(rows.stream()
                .map(row -> new RunStore.Row(placed(row.batch()), row.payload()))
                .toList());
        if (experiment.adaptive().isEmpty()) {
            return added;
        }
        Rounds rounds = pieces.rounds();
        long before = pieces.sizeOf(rounds.skipped());
        rows.forEach(row -> rounds.add(row.batch().id(), row.payload()));
        return added + pieces.sizeOf(rounds.skipped()) - before;
    }

    private Batch placed(Batch batch) {
        return batch.at(pieces.place(batch.id()));
    }

    /** Records that a batch was given up. */
    @Override
    public void recordFailure(Batch batch, String reason) {
        store.recordFailure(placed(batch), experiment.seed(), reason);
    }

    private List<FailedBatch> failures() {
        return store.failures().stream()
                .map(failed ->
                        new FailedBatch(failed.batch().at(pieces.find(failed.batch())), failed.seed(), failed.reason()))
                .toList();
    }

    /** Reads what the run in a folder is of: its resolved experiment, as text. */
    public static String recorded(ResultsFolder folder) {
        try (RunStore store = RunStore.existing(folder.record())) {
            return store.experiment();
        }
    }

    @Override
    public String name() {
        return experiment.name();
    }

    @Override
    public boolean spread() {
        return experiment.spread();
    }

    @Override
    public List<String> variants() {
        return ChosenVariants.of(experiment);
    }

    public Experiment experiment() {
        return experiment;
    }

    @Override
    public Pieces pieces() {
        return pieces;
    }

    public ResultsFolder folder() {
        return folder;
    }

    public RunStore store() {
        return store;
    }

    /** The ids of the batches whose results are safe, and of those that are not needed. */
    @Override
    public BitSet committed() {
        BitSet ids = safe();
        ids.or(pieces.rounds().skipped());
        return ids;
    }

    private BitSet safe() {
        BitSet ids = new BitSet();
        store.forEachBatch(batch -> ids.set((int) pieces.find(batch)));
        return ids;
    }

    /** A machine takes part, for all its nodes once. */
    @Override
    public void takesPart(String host, int cores) {
        store.executions().takesPart(host, cores);
    }

    /**
     * What {@link #finish} has made of the results.
     *
     * @param complete whether everything is there
     * @param conditions how many there are
     * @param swept what distinguishes the first of them, as many as can be looked at
     * @param rows tables of the study that are to be shown, if they are short
     * @param failures what was given up
     * @param missingFigures a line for each reason why figures are missing
     */
    public record Outcome(
            boolean complete,
            int conditions,
            SweptValues swept,
            List<Rows<?>> rows,
            List<FailedBatch> failures,
            List<String> missingFigures) {}

    /**
     * Writes tables, provenance and figures of all results that are safe. The provenance is written even if a table cannot
     * be, and a figure that cannot be drawn changes nothing.
     */
    @Override
    public Outcome finish() {
        RunResults results = new RunResults(experiment, folder, store, pieces);
        StudyResults written;
        try {
            written = Study.of(experiment).write(results);
        } catch (RuntimeException | Error failure) {
            writeProvenance(safe(), false);
            throw failure;
        }
        boolean complete = committed().cardinality() == pieces.count();
        writeProvenance(safe(), complete);
        writeDictionary(folder, written);
        Figures figures = new Figures(folder::write);
        written.figures().accept(figures);
        return new Outcome(
                complete,
                (int) experiment.conditionCount(),
                results.swept(),
                written.rows(),
                failures(),
                figures.missing());
    }

    /** Writes tables with the meaning of their columns, and draws the figures, of the results of a run. */
    public static void write(RunResults results, Figures figures) {
        StudyResults written = Study.of(results.experiment()).write(results);
        writeDictionary(results.folder(), written);
        written.figures().accept(figures);
    }

    private static void writeDictionary(ResultsFolder folder, StudyResults written) {
        List<Rows<?>> all = new ArrayList<>(written.rows());
        all.addAll(written.details());
        folder.write(ResultsFolder.COLUMNS, DataDictionary.of(all));
    }

    /**
     * The record keeps in the end who has computed which share.
     *
     * @param known asked once, with the number of the execution
     */
    public void sharesAtEnd(LongFunction<List<NodeShare>> known) {
        shares = known;
    }

    private void writeProvenance(BitSet committed, boolean complete) {
        store.executions().keep(shares.apply(store.executions().current()));
        store.executions().end();
        long trials =
                committed.stream().mapToLong(id -> pieces.batch(id).trials()).sum();
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
