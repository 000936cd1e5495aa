package org.separatrix.results;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Doubles as the shortest decimal that reads back as the same double. {@link Double#toString} is not always the
 * shortest before Java 19, so a table would depend on the version of Java that wrote it.
 */
final class ShortestDecimal {

    private static final int ENOUGH_DIGITS = 17;

    private ShortestDecimal() {}

    /** As Python and pandas write it, e.g. {@code 0.094}, {@code 2.0}, {@code 1.5E-7}; NaN is empty. */
    static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0.0) {
            return "0.0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < -5 || exponent > 15) {
            return shortest.toString();
        }
        return shortest.scale() <= 0 ? shortest.toPlainString() + ".0" : shortest.toPlainString();
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS));
    }
}
