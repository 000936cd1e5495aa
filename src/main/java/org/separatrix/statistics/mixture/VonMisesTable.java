package org.separatrix.statistics.mixture;

import java.util.stream.IntStream;

/** The integral of a von Mises density between any angles, from a table of its distribution function. */
final class VonMisesTable {

    private static final double TURN = 2.0 * Math.PI;

    /** Within the standard deviation of the narrowest density that is fitted there are some twenty steps. */
    private static final int STEPS = 8192;

    /** Of every table, whatever its κ. */
    private static final double[] COSINES_BELOW_ONE = IntStream.rangeClosed(0, STEPS)
            .mapToDouble(step -> VonMises.cosineBelowOne(-Math.PI + TURN * step / STEPS))
            .toArray();

    private final double[] below = new double[STEPS + 1];

    VonMisesTable(double kappa) {
        double before = density(kappa, 0);
        for (int step = 1; step <= STEPS; step++) {
            double here = density(kappa, step);
            below[step] = below[step - 1] + (before + here) / 2.0;
            before = here;
        }
        double all = below[STEPS];
        for (int step = 0; step <= STEPS; step++) {
            below[step] /= all;
        }
    }

    private static double density(double kappa, int step) {
        return Math.exp(kappa * COSINES_BELOW_ONE[step]);
    }

    /** From an angle to a larger one, radians from the mean. */
    double between(double from, double to) {
        return upTo(to) - upTo(from);
    }

    /** From −π on, and one more for each turn. */
    private double upTo(double angle) {
        double turns = (angle + Math.PI) / TURN;
        double whole = Math.floor(turns);
        double place = (turns - whole) * STEPS;
        int step = Math.min(STEPS - 1, (int) place);
        return whole + below[step] + (place - step) * (below[step + 1] - below[step]);
    }
}
