package org.separatrix.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a function that is above 0 on the left and not above 0 on the right passes through 0, by regula falsi with halved
 * ends (Dowell and Jarratt 1971), and by halving wherever the function is flat.
 */
public final class Descent {

    private static final int MOST_TRIES = 100;

    private Descent() {}

    /**
     * Finds the place.
     *
     * @param atLeft the function there; where it is not above 0, the left end is the answer
     * @param atRight the function there; where it is above 0, the right end is the answer
     * @param accuracy of the place
     */
    public static double root(
            double left, double atLeft, double right, double atRight, double accuracy, DoubleUnaryOperator function) {
        if (!(atLeft > 0.0)) {
            return left;
        }
        if (atRight > 0.0) {
            return right;
        }
        double from = left;
        double to = right;
        double high = atLeft;
        double low = atRight;
        int side = 0;
        for (int tries = 0; tries < MOST_TRIES && to - from > accuracy; tries++) {
            double share = low < 0.0 && tries % 8 != 7 ? high / (high - low) : 0.5;
            double at = from + share * (to - from);
            double edge = accuracy / 2.0;
            at = Math.min(Math.max(at, from + edge), to - edge);
            double value = function.applyAsDouble(at);
            if (value > 0.0) {
                from = at;
                high = value;
                low = side == 1 ? low / 2.0 : low;
                side = 1;
            } else {
                to = at;
                low = value;
                high = side == -1 ? high / 2.0 : high;
                side = -1;
            }
        }
        return from + (to - from) / 2.0;
    }
}
