package org.separatrix.numerics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Finds the shortest decimal that reads back as a double. Of several the nearest to the double is taken, and of two
 * equally near ones that with an even last digit. Source: R. Giulietti, The Schubfach way to render doubles (2020).
 *
 * <p>{@link Double#toString} gives it from Java 19 on. An earlier Java often gives a digit too many, for instance of
 * 2.0E-322, so that a table would depend on the Java that wrote it.
 */
public final class ShortestDigits {

    private static final int ENOUGH_DIGITS = 17;

    /** The first version of Java whose own decimals are the shortest (JDK-4511638). */
    private static final int MENDED = 19;

    private static final boolean OURS = Runtime.version().feature() < MENDED;

    /** Below it Java takes two digits where one suffices, as in 4.9E-324. */
    private static final double TWO_DIGITS = 0x1p-1060;

    private static final long MANTISSA = (1L << 52) - 1;

    private ShortestDigits() {}

    /**
     * @param value finite
     * @return without trailing zeros
     */
    public static BigDecimal of(double value) {
        BigDecimal shortest =
                OURS || Math.abs(value) < TWO_DIGITS ? searched(value) : new BigDecimal(Double.toString(value));
        return shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
    }

    /** The same by its definition. */
    static BigDecimal searched(double value) {
        BigDecimal exact = new BigDecimal(value);
        boolean lopsided = (Double.doubleToRawLongBits(value) & MANTISSA) == 0;
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == value) {
                return nearest;
            }
            // Below a power of two the doubles are twice as dense as above it: what is farther off may still be
            // nearest.
            if (lopsided) {
                BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
                if (above.doubleValue() == value) {
                    return above;
                }
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
    }
}
