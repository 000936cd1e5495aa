package org.separatrix.study.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.tables.Csv;

/** The trials of a run in the layout of another program, with the condition and its swept values in front. */
public final class ResponseExport {

    /**
     * What was written.
     *
     * @param trials how many rows
     * @param missing trials without a report, which were left out
     */
    public record Written(long trials, long missing) {}

    private ResponseExport() {}

    /** Writes the trials of the record, in the order of conditions and trials. */
    public static Written write(ResultsFolder folder, Experiment experiment, ResponseLayout layout, Appendable text)
            throws IOException {
        int rings = experiment.mostRings();
        List<String> header = new ArrayList<>(List.of("condition"));
        header.addAll(experiment.sweptKeys());
        header.add("trial");
        header.addAll(layout.header(rings));
        text.append(Csv.line(header));
        long[] counts = new long[2];
        try (RunStore store = RunStore.existing(folder.record())) {
            store.forEach(0, (batch, payload) -> {
                Condition condition = experiment.condition(batch.condition());
                Trials trials = TrialsPayload.read(
                                payload, batch.trials(), condition.model().rings())
                        .trials();
                List<String> front = new ArrayList<>(List.of(Integer.toString(batch.condition())));
                front.addAll(experiment.sweptValues(batch.condition()));
                for (int place = 0; place < trials.count(); place++) {
                    if (Float.isNaN(trials.error()[place]) && !layout.keepsMissing()) {
                        counts[1]++;
                        continue;
                    }
                    counts[0]++;
                    long index = batch.firstTrial() + place;
                    List<String> line = new ArrayList<>(front);
                    line.add(Long.toString(index));
                    line.addAll(layout.cells(condition, index, trials, place, rings));
                    append(text, Csv.line(line));
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return new Written(counts[0], counts[1]);
    }

    private static void append(Appendable text, String line) {
        try {
            text.append(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
