package org.separatrix.claims.criteria;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.separatrix.statistics.Estimate;

/** A number that is no sum of measured ones. */
final class Derived implements Uncertain {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0.0, 1.0);

    private final double value;
    private final DoubleUnaryOperator low;
    private final DoubleUnaryOperator high;

    private Derived(double value, DoubleUnaryOperator low, DoubleUnaryOperator high) {
        this.value = value;
        this.low = low;
        this.high = high;
    }

    /** How many standard errors an end is away from the value. */
    static double quantile(double error, double degrees) {
        return Double.isInfinite(degrees)
                ? NORMAL.inverseCumulativeProbability(1.0 - error)
                : new TDistribution(null, degrees).inverseCumulativeProbability(1.0 - error);
    }

    /**
     * A number with its interval of 95 %, whose ends move with the quantiles.
     *
     * @param degrees of freedom of its standard error; infinite for a normal one
     */
    static Quantity estimate(Estimate of, double degrees) {
        return Quantity.of(new Derived(
                of.value(),
                error -> of.value() - (of.value() - of.low()) * scale(error, degrees),
                error -> of.value() + (of.high() - of.value()) * scale(error, degrees)));
    }

    static double scale(double error, double degrees) {
        return error == Levels.USUAL_ERROR ? 1.0 : quantile(error, degrees) / quantile(Levels.USUAL_ERROR, degrees);
    }

    static Quantity absolute(Quantity of) {
        if (of.exact()) {
            return Quantity.of(Math.abs(of.value()));
        }
        return Quantity.of(new Derived(
                Math.abs(of.value()),
                error -> Math.max(0.0, Math.max(of.low(error), -of.high(error))),
                error -> Math.max(Math.abs(of.low(error)), Math.abs(of.high(error)))));
    }

    /** The largest; its lower end is that of any, so that the error is shared out among them. */
    static Quantity largest(List<Quantity> of) {
        double value = of.stream().mapToDouble(Quantity::value).max().orElse(Double.NaN);
        if (of.stream().allMatch(Quantity::exact)) {
            return Quantity.of(value);
        }
        return Quantity.of(new Derived(
                value,
                error -> of.stream()
                        .mapToDouble(one -> one.low(error / of.size()))
                        .max()
                        .orElse(Double.NaN),
                error -> of.stream().mapToDouble(one -> one.high(error)).max().orElse(Double.NaN)));
    }

    /** The quotient of positive numbers, by the intervals of their logarithms. */
    static Quantity ratio(Quantity above, Quantity below) {
        if (below.exact()) {
            return above.times(1.0 / below.value());
        }
        double value = above.value() / below.value();
        if (!(above.value() > 0.0 && below.value() > 0.0)) {
            return Quantity.of(
                    new Derived(value, error -> Double.NEGATIVE_INFINITY, error -> Double.POSITIVE_INFINITY));
        }
        return Quantity.of(new Derived(
                value,
                error -> value * Math.exp(-joined(above.value() / above.low(error), below.high(error) / below.value())),
                error ->
                        value * Math.exp(joined(above.high(error) / above.value(), below.value() / below.low(error)))));
    }

    /** Of two factors by which ends are away; without a limit where an end is not positive. */
    private static double joined(double one, double other) {
        return one > 0.0 && other > 0.0 ? Math.hypot(Math.log(one), Math.log(other)) : Double.POSITIVE_INFINITY;
    }

    /** The mean of independent values with Student's interval. */
    static Quantity mean(double[] values) {
        return estimate(Estimate.ofMean(values), Math.max(1.0, values.length - 1.0));
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public double low(double error) {
        return low.applyAsDouble(error);
    }

    @Override
    public double high(double error) {
        return high.applyAsDouble(error);
    }
}
