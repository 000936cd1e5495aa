package org.separatrix.tables;

import java.math.BigDecimal;
import org.separatrix.numerics.ShortestDigits;

/** Doubles as cells of a table: the shortest decimal that reads back as the same double. */
public final class ShortestDecimal {

    private ShortestDecimal() {}

    /** As Python and pandas write it, e.g. {@code 0.094}, {@code 2.0}, {@code 1.5E-7}; NaN is empty. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0.0) {
            return "0.0";
        }
        BigDecimal shortest = ShortestDigits.of(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < -5 || exponent > 15) {
            return shortest.toString();
        }
        return shortest.scale() <= 0 ? shortest.toPlainString() + ".0" : shortest.toPlainString();
    }
}
