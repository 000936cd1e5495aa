package org.separatrix.statistics.mixture;

/** A sum that keeps what rounding drops of each addition (Kahan, Communications of the ACM 8, 40 (1965)). */
final class CompensatedSum {

    private CompensatedSum() {}

    static double of(double[] values) {
        double sum = 0.0;
        double excess = 0.0;
        for (double value : values) {
            double added = value - excess;
            double next = sum + added;
            excess = next - sum - added;
            sum = next;
        }
        return sum - excess;
    }
}
