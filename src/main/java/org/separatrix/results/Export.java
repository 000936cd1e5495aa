package org.separatrix.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.ReadOut;
import org.separatrix.ring.ReadOut.Decoding;
import org.separatrix.statistics.Chance;
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.statistics.Criteria;
import org.separatrix.statistics.Tally;
import org.separatrix.statistics.Trials;

/** Makes the tables of a run from its record, in one pass over the trials in their order. */
public final class Export {

    private Export() {}

    /** What the trials of a condition are judged by. */
    public static Criteria criteria(Condition condition) {
        ReadOut readOut = condition.readOut();
        List<Double> items = condition.protocol().items();
        double chance = readOut.decoder() == Decoding.TEMPLATE
                ? Chance.onGrid(items.get(0), readOut.window(), readOut.grid())
                : Chance.onCircle(readOut.window());
        return new Criteria(items, readOut.window(), readOut.bumpThreshold(), chance);
    }

    /**
     * Writes {@code trials.parquet}, {@code conditions.csv} and what was measured beside them, of as many trials as the
     * record holds.
     *
     * @param batches the ids of trials are below it
     * @param conditions all conditions, in sweep order
     * @param swept what distinguishes them
     * @return a summary a condition, in sweep order; of no trials where the record holds none
     */
    public static List<ConditionSummary> write(
            ResultsFolder folder, RunStore store, long batches, List<Condition> conditions, SweptValues swept) {
        List<Tally> tallies = conditions.stream()
                .map(condition -> new Tally(criteria(condition)))
                .toList();
        CouplingTables coupling = new CouplingTables(conditions, swept);
        FluctuationTables fluctuations = new FluctuationTables();
        CliffTable cliff = new CliffTable(conditions, swept);
        int rings = conditions.stream()
                .mapToInt(condition -> condition.model().rings())
                .max()
                .orElseThrow();
        folder.write(ResultsFolder.TRIALS, path -> {
            try (TrialsParquet table = new TrialsParquet(path, rings)) {
                store.forEach(0, batches, (batch, payload) -> {
                    int held = conditions.get(batch.condition()).model().rings();
                    Trials trials = TrialsPayload.decode(payload, batch.trials(), held);
                    tallies.get(batch.condition()).add(trials);
                    cliff.add(batch.condition(), batch.firstTrial(), trials);
                    TrialsPayload.measures(payload, batch.trials(), held)
                            .ifPresent(measures -> coupling.add(batch.condition(), measures));
                    TrialsPayload.fluctuations(payload, batch.trials(), held)
                            .ifPresent(sums -> fluctuations.add(batch.condition(), sums));
                    try {
                        table.write(batch.condition(), batch.firstTrial(), trials);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
            } catch (UncheckedIOException failure) {
                throw failure.getCause();
            }
        });
        List<ConditionSummary> summaries = tallies.stream().map(Tally::summary).toList();
        folder.write(ResultsFolder.CONDITIONS, ConditionsCsv.of(swept, summaries));
        coupling.write(folder);
        fluctuations.write(folder, swept);
        cliff.write(folder);
        return summaries;
    }
}
