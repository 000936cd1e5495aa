package org.separatrix.statistics;

import java.util.Arrays;

/**
 * Threshold along a grid up to which a property holds, for several samples: the area under its indicator by the
 * trapezoidal rule. A property that holds up to one grid point has its threshold halfway to the next. A sample in
 * which it never holds counts with the first point, and one in which it always holds with the last.
 *
 * @param grid increasing; not modified
 * @param values by sample, within the grid; not modified
 */
public record Thresholds(double[] grid, double[] values) {

    /** @param holds {@code [point of the grid][sample]}; not modified */
    public static Thresholds of(double[] grid, boolean[][] holds) {
        double[] values = new double[holds[0].length];
        Arrays.fill(values, grid[0]);
        for (int i = 1; i < grid.length; i++) {
            double half = (grid[i] - grid[i - 1]) / 2.0;
            for (int sample = 0; sample < values.length; sample++) {
                values[sample] += (holds[i - 1][sample] ? half : 0.0) + (holds[i][sample] ? half : 0.0);
            }
        }
        return new Thresholds(grid, values);
    }

    /**
     * The same, of no sample where the grid does not reach from where it holds in every sample to where it holds in none, or
     * where samples are missing at a point.
     */
    public static Thresholds within(double[] grid, boolean[][] holds) {
        int samples = holds[0].length;
        for (int sample = 0; sample < samples; sample++) {
            if (Arrays.stream(holds).anyMatch(of -> of.length != samples)
                    || !holds[0][sample]
                    || holds[grid.length - 1][sample]) {
                return new Thresholds(grid, new double[0]);
            }
        }
        return of(grid, holds);
    }

    /** The mean. Where all lie between the same two points of the grid, these are its interval: scatter says nothing then. */
    public Estimate mean() {
        Estimate mean = Estimate.ofMean(values);
        if (values.length < 2 || mean.low() < mean.high()) {
            return mean;
        }
        double below = Arrays.stream(grid).filter(at -> at <= values[0]).max().orElse(Double.NaN);
        double above = Arrays.stream(grid).filter(at -> at >= values[0]).min().orElse(Double.NaN);
        return new Estimate(mean.value(), below, above);
    }

    /** An estimate that rises with the values, without the ends that samples beyond the grid leave unknown. */
    public Estimate open(Estimate estimate) {
        return new Estimate(
                estimate.value(),
                count(first()) > 0 ? Double.NaN : estimate.low(),
                count(last()) > 0 ? Double.NaN : estimate.high());
    }

    /** The share of samples whose value may lie anywhere beyond the grid. */
    public Rate beyond() {
        return new Rate(count(first()) + count(last()), values.length);
    }

    private double first() {
        return grid[0];
    }

    private double last() {
        return grid[grid.length - 1];
    }

    private long count(double end) {
        return Arrays.stream(values).filter(value -> value == end).count();
    }
}
