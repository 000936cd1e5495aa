package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.separatrix.record.Payload;
import org.separatrix.simulation.TrialBatch;
import org.separatrix.statistics.CovarianceSums;

/** Sums the fluctuations of a batch over its trials. */
final class FluctuationReader {

    private FluctuationReader() {}

    /** @param courses {@code [ring]}, null where fluctuations are not looked at */
    static Optional<Payload> read(BatchOrder order, TrialBatch.TimeCourse[] courses) {
        if (!order.condition().readOut().fluctuations()) {
            return Optional.empty();
        }
        int lag = order.condition().readOut().longestLag();
        int steps = courses[0].mean().length;
        FluctuationSums sums = FluctuationSums.none(courses.length, steps, lag);
        for (int trial = 0; trial < order.batch().trials(); trial++) {
            long index = order.batch().firstTrial() + trial;
            sums = sums.plus(ofTrial(courses, trial, index, steps, lag));
        }
        return Optional.of(sums.encode());
    }

    private static FluctuationSums ofTrial(TrialBatch.TimeCourse[] courses, int trial, long index, int steps, int lag) {
        List<CovarianceSums> observables = new ArrayList<>();
        if (courses.length > 1) {
            observables.add(sums(
                    index,
                    steps,
                    lag,
                    t -> courses[0].mean()[t][trial] - courses[1].mean()[t][trial]));
        }
        for (TrialBatch.TimeCourse course : courses) {
            observables.add(sums(index, steps, lag, t -> course.amplitude()[t][trial]));
        }
        return new FluctuationSums(observables);
    }

    private static CovarianceSums sums(long index, int steps, int lag, IntToDoubleFunction observable) {
        double[] series = new double[steps];
        for (int t = 0; t < steps; t++) {
            series[t] = observable.applyAsDouble(t);
        }
        return CovarianceSums.of(index, series, lag);
    }
}
