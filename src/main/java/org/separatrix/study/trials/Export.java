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
import org.separatrix.statistics.Chance;
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.statistics.Criteria;
import org.separatrix.statistics.Tally;
import org.separatrix.statistics.Trials;
import org.separatrix.study.ConditionList;

/**
 * Makes the tables of a run from its record, in one pass over the trials in their order, with one condition at a time in
 * memory.
 */
public final class Export {

    /** How many summaries are handed back: more are for the table only. */
    public static final int MOST_SUMMARIES = 10_000;

    private final ConditionList conditions;
    private final TrialsParquet trials;
    private final ConditionsCsv table;
    private final Writer csv;
    private final List<ConditionSummary> summaries = new ArrayList<>();
    private int current;
    private Tally tally;
    private int rings;

    private Export(ConditionList conditions, TrialsParquet trials, Writer csv) throws IOException {
        this.conditions = conditions;
        this.trials = trials;
        this.table = new ConditionsCsv(conditions.keys(), conditions.rings());
        this.csv = csv;
        csv.write(table.header());
        begin(0);
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
        return new Criteria(items, readOut.window(), readOut.bumpThreshold(), chance, chanceSwap);
    }

    /**
     * Writes {@code trials.parquet} and {@code conditions.csv}, of as many trials as the record holds.
     *
     * @param batches the ids of trials are below it
     * @return a summary a condition, in sweep order, of the first {@value #MOST_SUMMARIES}; of no trials where the record
     *     holds none
     */
    public static List<ConditionSummary> write(
            ResultsFolder folder, RunStore store, long batches, ConditionList conditions) {
        List<ConditionSummary> summaries = new ArrayList<>();
        folder.write(
                ResultsFolder.CONDITIONS,
                conditionsPath -> folder.write(ResultsFolder.TRIALS, trialsPath -> {
                    try (TrialsParquet trials = new TrialsParquet(trialsPath, conditions.rings());
                            Writer csv = Files.newBufferedWriter(conditionsPath, StandardCharsets.UTF_8)) {
                        summaries.addAll(new Export(conditions, trials, csv).pass(store, batches));
                    } catch (UncheckedIOException failure) {
                        throw failure.getCause();
                    }
                }));
        return summaries;
    }

    private List<ConditionSummary> pass(RunStore store, long batches) throws IOException {
        store.forEach(0, batches, (batch, payload) -> {
            try {
                add(batch, payload);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        advanceTo(conditions.count());
        return summaries;
    }

    private void add(Batch batch, byte[] payload) throws IOException {
        advanceTo(batch.condition());
        Trials of = TrialsPayload.decode(payload, batch.trials(), rings);
        tally.add(of);
        trials.write(batch.condition(), batch.firstTrial(), of);
    }

    /** Ends the conditions before this one: the batches come in the order of their conditions. */
    private void advanceTo(int condition) throws IOException {
        while (current < condition) {
            ConditionSummary summary = tally.summary();
            csv.write(table.row(current, conditions.values().apply(current), summary));
            if (summaries.size() < MOST_SUMMARIES) {
                summaries.add(summary);
            }
            begin(current + 1);
        }
    }

    private void begin(int condition) {
        current = condition;
        if (condition < conditions.count()) {
            Criteria criteria = criteria(conditions.condition().apply(condition));
            tally = new Tally(criteria);
            rings = criteria.rings();
        }
    }
}
