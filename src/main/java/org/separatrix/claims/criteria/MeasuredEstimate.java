package org.separatrix.claims.criteria;

import org.separatrix.statistics.Estimate;

/**
 * A number with the interval of 95 % that stands beside it.
 *
 * @param degrees of freedom of its standard error; infinite for a normal one
 */
record MeasuredEstimate(ResultRow row, String column, Estimate estimate, double degrees) implements Uncertain {

    @Override
    public double value() {
        return estimate.value();
    }

    @Override
    public double low(double error) {
        return estimate.value() - (estimate.value() - estimate.low()) * Derived.scale(error, degrees);
    }

    @Override
    public double high(double error) {
        return estimate.value() + (estimate.high() - estimate.value()) * Derived.scale(error, degrees);
    }

    @Override
    public double correlation(Uncertain other) {
        if (equals(other)) {
            return 1.0;
        }
        boolean same = other instanceof MeasuredEstimate estimates
                ? estimates.row.same(row)
                : other instanceof MeasuredRate rate && rate.row().same(row);
        return same ? Double.NaN : 0.0;
    }
}
