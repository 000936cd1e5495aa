package org.separatrix.study.router;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.experiment.RouterSettings.Study;
import org.separatrix.study.Workload;

/** What a router study has to compute. */
final class RouterWork {

    private RouterWork() {}

    static List<Workload> of(Experiment experiment) {
        return Stream.concat(
                        Stream.of(Study.values()).map(study -> of(experiment, study)),
                        Stream.of(predictions(experiment)))
                .filter(workload -> workload.count() > 0)
                .toList();
    }

    /** What theory expects of series of conditions takes long beside streams that are short. */
    private static Workload predictions(Experiment experiment) {
        int count = RouterPieces.predictions(experiment);
        return new Workload(
                experiment.conditionCount(), Optional.empty(), count, "predictions", "router-predictions", count);
    }

    private static Workload of(Experiment experiment, Study study) {
        List<RouterSettings> conditions = IntStream.range(0, (int) experiment.conditionCount())
                .mapToObj(experiment::router)
                .filter(settings -> settings.study() == study)
                .toList();
        return switch (study) {
            case COMPETITION ->
                workload(
                        conditions,
                        of -> of.streams() + " streams x " + of.protocol().count() + " tokens",
                        of -> (long) of.streams() * of.protocol().count(),
                        "tokens",
                        "expert-steps",
                        of -> (double) of.streams()
                                * of.protocol().ticks()
                                * of.model().experts());
            case SPECTRUM ->
                workload(
                        conditions,
                        of -> of.streams() + " tokens",
                        RouterSettings::streams,
                        "tokens",
                        "router-eigenvalues",
                        of -> of.streams() * Math.pow(of.model().experts(), 3));
            case TRAINING ->
                workload(
                        conditions,
                        of -> of.training().seeds() + " seeds",
                        of -> of.training().seeds(),
                        "seeds",
                        "token-choices",
                        of -> (double) of.training().seeds()
                                * of.training().steps()
                                * of.training().model().tokens()
                                * of.model().experts());
        };
    }

    private static Workload workload(
            List<RouterSettings> conditions,
            Function<RouterSettings, String> perCondition,
            ToLongFunction<RouterSettings> count,
            String unit,
            String work,
            ToDoubleFunction<RouterSettings> amount) {
        Optional<String> each =
                Workload.same(conditions.stream().map(perCondition).toList());
        return new Workload(
                conditions.size(),
                each,
                conditions.stream().mapToLong(count).sum(),
                unit,
                work,
                conditions.stream().mapToDouble(amount).sum());
    }
}
