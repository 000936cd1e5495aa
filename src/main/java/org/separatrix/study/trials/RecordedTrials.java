package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.ResultsException;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.statistics.comparison.Sample;
import org.separatrix.statistics.outcomes.Trials;

/** The trials of some conditions of a run, as its record holds them. */
public final class RecordedTrials {

    private RecordedTrials() {}

    /**
     * Reads them.
     *
     * @param wanted indices of conditions
     * @throws ResultsException if a condition has no trials yet
     */
    public static Map<Integer, Sample> of(ResultsFolder folder, Experiment experiment, Set<Integer> wanted) {
        Map<Integer, List<Trials>> parts = new HashMap<>();
        Map<Integer, LongStream.Builder> indices = new HashMap<>();
        try (RunStore store = RunStore.existing(folder.record())) {
            store.forEach(0, (batch, payload) -> {
                if (wanted.contains(batch.condition())) {
                    int rings = experiment.condition(batch.condition()).model().rings();
                    parts.computeIfAbsent(batch.condition(), none -> new ArrayList<>())
                            .add(TrialsPayload.read(payload, batch.trials(), rings)
                                    .trials());
                    LongStream.Builder index = indices.computeIfAbsent(batch.condition(), none -> LongStream.builder());
                    LongStream.range(batch.firstTrial(), batch.firstTrial() + batch.trials())
                            .forEach(index::add);
                }
            });
        }
        Map<Integer, Sample> samples = new HashMap<>();
        for (int index : wanted) {
            List<Trials> found = parts.get(index);
            LongStream.Builder places = indices.get(index);
            if (found == null || places == null) {
                throw new ResultsException(folder.path() + " has no trials of condition " + index + " yet");
            }
            Condition condition = experiment.condition(index);
            samples.put(
                    index,
                    new Sample(
                            Export.criteria(condition),
                            places.build().toArray(),
                            Trials.concat(found),
                            condition.noiseSeed(),
                            condition.noiseCondition()));
        }
        return samples;
    }
}
