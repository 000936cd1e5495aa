package org.separatrix.router.training;

import static org.separatrix.router.training.TrainingState.headStart;
import static org.separatrix.router.training.TrainingState.oligarchy;
import static org.separatrix.router.training.TrainingState.uniform;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.separatrix.numerics.Kernel;

/**
 * Finds by simulation where pluralism tips into oligarchy: popularity alone, for one seed.
 *
 * @param experts E
 * @param k winners
 * @param seed of the noise
 * @param steps of a try, the second half of which counts
 */
public record TippingPoint(int experts, int k, long seed, int steps) {

    /** N_eff of the load after training without balancing. */
    public double effectiveExperts(double ratio, TrainingState start) {
        return train(ratio, start).effectiveExperts();
    }

    /** The G/T at which the load of a uniform start no longer stays with 9 of 10 experts. */
    public double ascending(double accuracy) {
        return bisect(ratio -> concentrates(ratio, uniform(model(ratio))), 0.5, 2.0, accuracy);
    }

    /** The G/T at which the load of an oligarchy no longer spreads to 9 of 10 experts. */
    public double descending(double accuracy) {
        return bisect(ratio -> concentrates(ratio, oligarchy(model(ratio))), 0.2, 1.2, accuracy);
    }

    /** The lead at which one expert ends with more than twice the fair load, for a ratio below the tipping point. */
    public double criticalHeadStart(double ratio, double accuracy) {
        DoublePredicate wins = x0 -> {
            double[] load = train(ratio, headStart(model(ratio), x0)).load();
            return load[0] > 2.0 * Arrays.stream(load).average().orElseThrow();
        };
        return bisect(wins, 0.0, (double) experts / k - 1.0, accuracy);
    }

    private boolean concentrates(double ratio, TrainingState start) {
        return !new PopularityBalance(experts, k).isPlural(effectiveExperts(ratio, start));
    }

    private TrainingLedger train(double ratio, TrainingState start) {
        Trainer trainer = new Trainer(Kernel.best(), model(ratio), new Unbalanced(), seed, start);
        trainer.run(steps - steps / 2);
        return trainer.run(steps / 2);
    }

    private TrainingModel model(double ratio) {
        return TrainingModel.popularityAlone(experts, k, ratio);
    }

    /** The edge between where it does not hold and where it does. */
    private static double bisect(DoublePredicate holds, double low, double high, double accuracy) {
        double not = low;
        double does = high;
        while (does - not > accuracy) {
            double middle = (not + does) / 2.0;
            if (holds.test(middle)) {
                does = middle;
            } else {
                not = middle;
            }
        }
        return (not + does) / 2.0;
    }
}
