package org.separatrix.statistics.mixture;

/** Arithmetic of arrays of the same length, in methods of a loop each: these are what Java compiles, and quickly. */
final class Elementwise {

    private Elementwise() {}

    /** Adds a multiple of an array to another. */
    static void add(double factor, double[] of, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * of[i];
        }
    }

    static double[] scaled(double factor, double[] of) {
        double[] scaled = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            scaled[i] = factor * of[i];
        }
        return scaled;
    }

    static double[] difference(double[] of, double[] less) {
        double[] difference = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            difference[i] = of[i] - less[i];
        }
        return difference;
    }

    static double[] ratio(double[] of, double[] to) {
        double[] ratio = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            ratio[i] = of[i] / to[i];
        }
        return ratio;
    }
}
