package org.separatrix.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.ChosenVariants;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Growth;
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

    /** How many damaged results are named one by one. */
    private static final int MOST_NAMED = 5;

    private final Experiment experiment;
    private final Program program;
    private final ResultsFolder folder;
    private final RunStore store;
    private final List<String> notices = new ArrayList<>();
    private Pieces pieces;
    private LongFunction<List<NodeShare>> shares = execution -> List.of();

    /**
     * Starts a run in an empty folder, or continues the one that it holds; the folder is locked from here on. A run of a
     * smaller experiment grows to this one. What is damaged in its record, or has no place in the run, is dropped, and so
     * computed again.
     *
     * @param pieces by {@link Study#pieces}
     */
    public Run(Experiment experiment, Pieces pieces, Program program, ResultsFolder folder) {
        this.experiment = experiment;
        this.program = program;
        this.folder = folder;
        this.pieces = pieces;
        folder.lock(false).ifPresent(notices::add);
        this.store = RunStore.openOfAny(folder.record(), experiment.resolvedText(), program);
        try {
            begin();
        } catch (RuntimeException | Error failure) {
            store.close();
            throw failure;
        }
    }

    private void begin() {
        Optional<Growth> growth = growth();
        List<Batch> damaged = new ArrayList<>(store.dropDamaged());
        growth.ifPresent(this::grow);
        pieces = fitted(pieces, store);
        damaged.addAll(store.dropUnplanned(batch -> pieces.find(batch) != Pieces.NONE));
        if (!damaged.isEmpty()) {
            notices.add(described(damaged));
        }
        decide(experiment, pieces, store);
        int entries = store.executions().dropDamaged();
        if (entries > 0) {
            notices.add("who computed the run is no longer fully known: damaged entries in " + folder.record()
                    + " are dropped: " + entries);
        }
        if (!store.notice().isEmpty()) {
            notices.add(store.notice());
        }
        store.executions().begin(program);
        folder.write(ResultsFolder.EXPERIMENT, experiment.resolvedText());
    }

    /** How the run comes from the one that the record holds; empty if that is this one. */
    private Optional<Growth> growth() {
        String recorded = store.experiment();
        return recorded.equals(experiment.resolvedText())
                ? Optional.empty()
                : Optional.of(Growth.of(recorded, experiment, folder.record()));
    }

    private void grow(Growth growth) {
        Pieces before = fitted(Study.of(growth.before()).pieces(growth.before()), store);
        store.grow(experiment.resolvedText(), pieces.moved(before, growth::condition));
        notices.add(growth.described());
    }

    /** The pieces of a run, cut so that what its record holds stays. */
    public static Pieces fitted(Pieces fresh, RunStore store) {
        boolean[] fit = {true};
        store.forEachBatch(batch -> fit[0] &= fresh.find(batch) != Pieces.NONE);
        return fit[0] ? fresh : fresh.keeping(store::forEachBatch);
    }

    /** Lets the results of a record say which pieces are needed, where that depends on them. */
    public static void decide(Experiment experiment, Pieces pieces, RunStore store) {
        if (experiment.adaptive().isPresent()) {
            store.forEach(0, (batch, payload) -> pieces.rounds().add(pieces.find(batch), payload));
        }
    }

    private String described(List<Batch> damaged) {
        String which = damaged.stream()
                .limit(MOST_NAMED)
                .map(batch -> batch.firstTrial() + " of condition " + batch.condition())
                .collect(Collectors.joining(", "));
        int more = damaged.size() - MOST_NAMED;
        return "damaged results in " + folder.record() + " are computed again: " + damaged.size()
                + ", which begin at trial " + which + (more > 0 ? " and " + more + " more" : "");
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
