package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.experiment.Experiment;
import org.separatrix.study.Workload;
import org.separatrix.study.spectrum.SpectrumSettings.Study;
import org.separatrix.study.trials.TrialWork;

/** Workloads of a spectral study, its trials first. */
public final class SpectrumWork {

    private SpectrumWork() {}

    static List<Workload> of(Experiment experiment) {
        List<Workload> all = new ArrayList<>();
        if (experiment.hasTrials()) {
            all.addAll(TrialWork.of(experiment));
        }
        Stream.of(Study.values())
                .map(study -> of(experiment, study))
                .filter(workload -> workload.count() > 0)
                .forEach(all::add);
        return all;
    }

    private static Workload of(Experiment experiment, Study study) {
        List<SpectrumSettings> conditions = IntStream.range(0, (int) experiment.conditionCount())
                .mapToObj(condition -> SpectrumStudy.settings(experiment, condition))
                .filter(settings -> settings.study() == study)
                .toList();
        return switch (study) {
            // Conditions that differ only in what is continued share their branches.
            case BRANCHES ->
                workload(
                        conditions.size(),
                        Optional.empty(),
                        conditions.isEmpty() ? 0 : parts(experiment, Study.BRANCHES),
                        "branches");
            case THRESHOLDS ->
                workload(
                        conditions.size(),
                        Workload.same(conditions.stream()
                                .map(settings -> "(1 sustained cue + "
                                        + settings.durations().size() + " pulses)")
                                .toList()),
                        conditions.stream()
                                .mapToLong(settings -> 1 + settings.durations().size())
                                .sum(),
                        "thresholds");
            case DISORDER -> workload(conditions.size(), Optional.of("1 disorder"), conditions.size(), "disorders");
            case PLANE ->
                workload(
                        conditions.size(),
                        Optional.empty(),
                        conditions.isEmpty() ? 0 : parts(experiment, Study.PLANE),
                        "curves and regions of a plane");
            case CYCLES ->
                workload(conditions.size(), Optional.of("1 branch of cycles"), conditions.size(), "branches of cycles");
            case BARRIER -> workload(conditions.size(), Optional.of("1 barrier"), conditions.size(), "barriers");
        };
    }

    private static long parts(Experiment experiment, Study study) {
        return SpectrumPieces.of(experiment).pieces().stream()
                .filter(piece -> !piece.part().isEmpty())
                .filter(piece ->
                        SpectrumStudy.settings(experiment, piece.condition()).study() == study)
                .count();
    }

    private static Workload workload(long conditions, Optional<String> perCondition, long count, String work) {
        return new Workload(conditions, perCondition, count, work, work, count);
    }
}
