package org.separatrix.study.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.statistics.outcomes.Chance;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.statistics.outcomes.Criteria;
import org.separatrix.statistics.outcomes.Tally;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.ConditionList;
import org.separatrix.study.OrderedResults;
import org.separatrix.study.RunResults;
import org.separatrix.tables.Column;
import org.separatrix.tables.Csv;
import org.separatrix.tables.ParquetTable;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Rows.Row;

/**
 * Makes the tables of a run from its record, in one pass over the trials in their order, with few conditions at a time in
 * memory: while the trials of one are written, those before it are summarized on other threads.
 */
public final class Export implements AutoCloseable {

    /** Those of conditions that wait to be summarized take so much memory. */
    private static final long MOST_TRIALS_PENDING = 100_000;

    /** A condition in the table. */
    private record Summarized(Row<ConditionSummary> row, String line) {}

    private final ConditionList conditions;
    private final ParquetTable<TrialTable.Row> trials;
    private final List<Column<ConditionSummary>> columns;
    private final OrderedResults<Summarized, IOException> summaries;
    private final ErrorHistograms errors;
    private final List<Row<ConditionSummary>> rows = new ArrayList<>();
    private final KnownCriteria known = new KnownCriteria();
    private int current;
    private Criteria criteria;
    private TrialTable.Swept swept;
    private Tally tally;
    private long tallied;

    private Export(ConditionList conditions, ParquetTable<TrialTable.Row> trials, Writer csv, ErrorHistograms errors)
            throws IOException {
        this.conditions = conditions;
        this.trials = trials;
        this.columns = ConditionTable.TABLE.columns(conditions.rings());
        this.summaries = new OrderedResults<>(
                Runtime.getRuntime().availableProcessors(), MOST_TRIALS_PENDING, summarized -> add(csv, summarized));
        this.errors = errors;
        this.criteria = known.of(conditions.condition().apply(0));
        this.swept = TrialTable.Swept.of(conditions, 0);
        this.tally = new Tally(criteria);
    }

    /** What the trials of a condition are judged by. */
    public static Criteria criteria(Condition condition) {
        ReadOut readOut = condition.readOut();
        List<Double> items = condition.protocol().items();
        OptionalInt grid = readOut.decoding().grid();
        double chance = grid.isPresent()
                ? Chance.onGrid(items.get(0), readOut.window(), grid.getAsInt())
                : Chance.onCircle(readOut.window());
        double chanceSwap = grid.isPresent()
                ? Chance.swapOnGrid(items, readOut.window(), grid.getAsInt())
                : Chance.swapOnCircle(items, readOut.window());
        return new Criteria(items, readOut.window(), readOut.bumpThreshold(), chance, chanceSwap, grid);
    }

    /**
     * Writes {@code trials.parquet} and {@code conditions.csv}, of as many trials as the record holds.
     *
     * @param errors to which the trials are added
     * @return the rows of the first {@value RunResults#MOST_CONDITIONS} conditions, in sweep order; of no trials where the
     *     record holds none
     */
    static Rows<ConditionSummary> write(
            ResultsFolder folder, RunStore store, ConditionList conditions, ErrorHistograms errors) {
        List<Row<ConditionSummary>> rows = new ArrayList<>();
        Rows<ConditionSummary> none =
                new Rows<>(ConditionTable.TABLE, conditions.frontNames(), List.of(), conditions.rings());
        folder.write(
                ResultsFolder.CONDITIONS,
                conditionsPath -> folder.write(ResultsFolder.TRIALS, trialsPath -> {
                    try (ParquetTable<TrialTable.Row> trials = TrialTable.writer(trialsPath, conditions);
                            Writer csv = Files.newBufferedWriter(conditionsPath, StandardCharsets.UTF_8)) {
                        csv.write(Csv.line(none.header()));
                        try (Export export = new Export(conditions, trials, csv, errors)) {
                            rows.addAll(export.pass(store));
                        }
                    } catch (UncheckedIOException failure) {
                        throw failure.getCause();
                    }
                }));
        return new Rows<>(ConditionTable.TABLE, none.front(), rows, conditions.rings());
    }

    private List<Row<ConditionSummary>> pass(RunStore store) throws IOException {
        store.forEach(0, (batch, payload) -> {
            try {
                add(batch, payload);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        advanceTo(conditions.count());
        summaries.finish();
        return rows;
    }

    private void add(Batch batch, byte[] payload) throws IOException {
        advanceTo(batch.condition());
        Trials of =
                TrialsPayload.read(payload, batch.trials(), criteria.rings()).trials();
        tally.add(of);
        tallied += of.count();
        errors.add(batch.condition(), criteria, batch.firstTrial(), of);
        for (int index = 0; index < of.count(); index++) {
            trials.write(new TrialTable.Row(batch.condition(), batch.firstTrial() + index, of, index, swept));
        }
    }

    /** Ends the conditions before this one: the batches come in the order of their conditions. */
    private void advanceTo(int condition) throws IOException {
        while (current < condition) {
            int ended = current;
            Tally all = tally;
            summaries.add(() -> summarized(ended, all), tallied);
            current++;
            if (current < conditions.count()) {
                criteria = known.of(conditions.condition().apply(current));
                swept = TrialTable.Swept.of(conditions, current);
                tally = new Tally(criteria);
                tallied = 0;
            }
        }
    }

    private Summarized summarized(int condition, Tally of) {
        Row<ConditionSummary> row = new Row<>(condition, conditions.front(condition), of.summary());
        return new Summarized(row, Rows.line(row, columns));
    }

    private void add(Writer csv, Summarized summarized) throws IOException {
        csv.write(summarized.line());
        if (rows.size() < RunResults.MOST_CONDITIONS) {
            rows.add(summarized.row());
        }
    }

    @Override
    public void close() {
        summaries.close();
    }
}
