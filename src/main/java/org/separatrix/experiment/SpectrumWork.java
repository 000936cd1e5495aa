package org.separatrix.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.experiment.SpectrumSettings.Study;
import org.separatrix.experiment.Workload.Work;

/** What a spectral study has to compute, its trials first. */
final class SpectrumWork {

    private SpectrumWork() {}

    static List<Workload> of(Experiment experiment) {
        List<Workload> all = new ArrayList<>();
        if (experiment.hasTrials()) {
            all.add(TrialWork.of(experiment));
        }
        Stream.of(Study.values())
                .map(study -> of(experiment, study))
                .filter(workload -> workload.count() > 0)
                .forEach(all::add);
        return all;
    }

    private static Workload of(Experiment experiment, Study study) {
        List<SpectrumSettings> conditions = IntStream.range(0, (int) experiment.conditionCount())
                .mapToObj(experiment::spectrum)
                .filter(settings -> settings.study() == study)
                .toList();
        return switch (study) {
            // Conditions that differ only in what is continued share their branches.
            case BRANCHES ->
                workload(
                        conditions.size(),
                        Optional.empty(),
                        conditions.isEmpty() ? 0 : branches(experiment),
                        Work.BRANCHES);
            case THRESHOLDS ->
                workload(
                        conditions.size(),
                        same(conditions.stream()
                                .map(settings -> "(1 sustained cue + "
                                        + settings.durations().size() + " pulses)")
                                .toList()),
                        conditions.stream()
                                .mapToLong(settings -> 1 + settings.durations().size())
                                .sum(),
                        Work.THRESHOLDS);
            case DISORDER -> workload(conditions.size(), Optional.of("1 disorder"), conditions.size(), Work.DISORDERS);
            case BARRIER -> workload(conditions.size(), Optional.of("1 barrier"), conditions.size(), Work.BARRIERS);
        };
    }

    private static long branches(Experiment experiment) {
        return experiment.pieces().stream()
                .filter(piece -> piece.branch().isPresent())
                .count();
    }

    private static Workload workload(long conditions, Optional<String> perCondition, long count, Work work) {
        return new Workload(conditions, perCondition, count, work.unit(), work, count);
    }

    /** What all say, if they say the same. */
    static Optional<String> same(List<String> texts) {
        List<String> different = texts.stream().distinct().toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }
}
