package org.separatrix.study.trials;

import java.util.function.ToDoubleFunction;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionSummary;

/**
 * What makes a place of a sweep the best. The weight of the target in a mixture is none: where both items are held it is 1,
 * since reports half way between count as imprecise targets.
 */
enum Criterion {
    TARGET("target", "most reports of the target", of -> value(of.target()), of -> error(of.target())),
    TARGET_MINUS_SWAP(
            "target_minus_swap",
            "target − swap",
            of -> value(of.target()) - value(of.swap()),
            of -> error(of.target(), of.swap())),
    MEAN_ABS_ERROR(
            "mean_abs_error",
            "least mean |error|, rad",
            of -> -of.meanAbsError().value(),
            of -> (of.meanAbsError().value() - of.meanAbsError().low()) / Estimate.Z),
    ALIVE_TARGET_ONLY(
            "alive_target_only",
            "only the target held",
            of -> value(of.aliveTargetOnly()),
            of -> error(of.aliveTargetOnly()));

    private final String word;
    private final String described;
    private final ToDoubleFunction<ConditionSummary> value;
    private final ToDoubleFunction<ConditionSummary> error;

    Criterion(
            String word,
            String described,
            ToDoubleFunction<ConditionSummary> value,
            ToDoubleFunction<ConditionSummary> error) {
        this.word = word;
        this.described = described;
        this.value = value;
        this.error = error;
    }

    String word() {
        return word;
    }

    String described() {
        return described;
    }

    /** Of a condition, the larger the better; NaN without trials. */
    double value(ConditionSummary of) {
        return value.applyAsDouble(of);
    }

    /** The standard error of the value; NaN of too few trials. */
    double error(ConditionSummary of) {
        return error.applyAsDouble(of);
    }

    /** What is printed of a value. */
    Estimate printed(Estimate of) {
        return this == MEAN_ABS_ERROR ? new Estimate(-of.value(), -of.high(), -of.low()) : of;
    }

    double printed(double of) {
        return this == MEAN_ABS_ERROR ? -of : of;
    }

    private static double value(Rate rate) {
        return rate.value();
    }

    /** With one more hit and one more miss, so that rates of 0 and 1 are not taken as certain. */
    private static double share(Rate rate) {
        return (rate.hits() + 1.0) / (rate.of() + 2.0);
    }

    private static double error(Rate rate) {
        double p = share(rate);
        return rate.of() == 0 ? Double.NaN : Math.sqrt(p * (1.0 - p) / rate.of());
    }

    /** Of the difference of two cells of one multinomial, √((a + b − (a − b)²)/n). */
    private static double error(Rate one, Rate other) {
        double a = share(one);
        double b = share(other);
        return one.of() == 0 ? Double.NaN : Math.sqrt(Math.max(0.0, a + b - (a - b) * (a - b)) / one.of());
    }
}
