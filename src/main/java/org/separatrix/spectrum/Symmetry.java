package org.separatrix.spectrum;

/** The symmetries of a state that bifurcations break. */
final class Symmetry {

    /** Located points are symmetric to the square root of the accuracy of their location. */
    private static final double TOLERANCE = 1e-5;

    private Symmetry() {}

    /** Whether all rings are in the same state, up to the angle of their bump. */
    static boolean exchanging(FixedPoint point) {
        for (int k = 1; k < point.rates().length; k++) {
            boolean same = Math.abs(point.mean(k) - point.mean(0)) < TOLERANCE
                    && Math.abs(point.amplitude(k) - point.amplitude(0)) < TOLERANCE;
            if (!same) {
                return false;
            }
        }
        return point.rates().length > 1;
    }

    /** Whether a mode of two rings in the same state takes one to the opposite of what it does to the other. */
    static boolean breaksExchange(Mode mode) {
        int half = mode.vector().length / 2;
        double sum = 0.0;
        for (int i = 0; i < half; i++) {
            double both = mode.vector()[i] + mode.vector()[half + i];
            sum += both * both;
        }
        return mode.participation().size() == 2 && (mode.kind() == ModeKind.DOMINANCE || sum < TOLERANCE);
    }

    /** The number of rings that hold a bump of any height. */
    static int bumps(FixedPoint point) {
        int bumps = 0;
        for (int k = 0; k < point.rates().length; k++) {
            bumps += point.amplitude(k) > TOLERANCE ? 1 : 0;
        }
        return bumps;
    }
}
