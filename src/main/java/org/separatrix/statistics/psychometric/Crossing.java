package org.separatrix.statistics.psychometric;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import org.separatrix.statistics.DeltaEstimate;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Hits;
import org.separatrix.statistics.Shift;

/**
 * The interval of the place where the fitted rate P is ½: the places around it at which ½ is within the interval of P,
 *
 * <pre>
 *   |P(x) − ½|  ≤  1.96 s(P(x))
 * </pre>
 *
 * as Fieller's interval of a ratio. It has no end towards levels at which ½ cannot be excluded, as where the floor is near ½:
 * there the symmetric interval of the delta method covers in 63 to 84 % of cases.
 */
final class Crossing {

    private static final double HALF = 0.5;
    private static final int STEPS = 200;
    private static final int BISECTIONS = 40;

    private Crossing() {}

    /**
     * The interval.
     *
     * @param at where the fitted rate is ½
     * @param hits of the levels
     * @return without an end where there is none; {@link Estimate#NONE} where the rates do not determine the fit
     */
    static Estimate of(Psychometric fit, double at, List<Hits> hits) {
        if (Double.isNaN(at) || !(fit.width().value() > 0.0)) {
            return Estimate.NONE;
        }
        DoubleFunction<DeltaEstimate> rates = Sensitivity.rates(fit);
        DoublePredicate possible = x -> {
            Shift rate = Shift.of(rates.apply(x), hits);
            return Math.abs(rate.value() - HALF) <= Estimate.Z * rate.error();
        };
        double[] x = fit.levels().x();
        double first = x[0];
        double last = x[x.length - 1];
        double from = Math.max(first, Math.min(last, at));
        if (!(Shift.of(rates.apply(from), hits).error() > 0.0)) {
            return Estimate.NONE;
        }
        return new Estimate(at, end(possible, from, first), end(possible, from, last));
    }

    /** Where the places that are possible end, seen from one of them; NaN if not before the limit. */
    private static double end(DoublePredicate possible, double from, double limit) {
        double inside = from;
        for (int step = 1; step <= STEPS; step++) {
            double next = from + (limit - from) * step / STEPS;
            if (!possible.test(next)) {
                double outside = next;
                for (int i = 0; i < BISECTIONS; i++) {
                    double middle = (inside + outside) / 2.0;
                    if (possible.test(middle)) {
                        inside = middle;
                    } else {
                        outside = middle;
                    }
                }
                return inside;
            }
            inside = next;
        }
        return Double.NaN;
    }
}
