package org.separatrix.statistics.mixture;

/**
 * Sums of products, as four sums side by side: a single one would wait for each addition. Java checks no index where the end
 * of a loop does not change.
 */
final class DotProduct {

    private DotProduct() {}

    static double of(double[] a, double[] b) {
        double s0 = 0.0;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        int whole = a.length - 3;
        int i = 0;
        for (; i < whole; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    static double of(double[] a, double[] b, double[] c) {
        double s0 = 0.0;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        int whole = a.length - 3;
        int i = 0;
        for (; i < whole; i += 4) {
            s0 += a[i] * b[i] * c[i];
            s1 += a[i + 1] * b[i + 1] * c[i + 1];
            s2 += a[i + 2] * b[i + 2] * c[i + 2];
            s3 += a[i + 3] * b[i + 3] * c[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i] * c[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
