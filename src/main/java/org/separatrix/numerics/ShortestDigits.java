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

    private static final int SURE_DIGITS = 15;

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
        BigDecimal ofJava = new BigDecimal(Double.toString(value));
        BigDecimal shortest = isShortest(value, ofJava) ? ofJava : searched(value);
        return shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
    }

    /** No two decimals of {@value #SURE_DIGITS} digits are the same double: one that reads back is the only one. */
    private static boolean isShortest(double value, BigDecimal ofJava) {
        return OURS
                ? ofJava.precision() <= SURE_DIGITS && Math.abs(value) >= Double.MIN_NORMAL
                : Math.abs(value) >= TWO_DIGITS;
    }

    /** The same by its definition. */
    static BigDecimal searched(double value) {
        BigDecimal exact = new BigDecimal(value);
        return (Double.doubleToRawLongBits(value) & MANTISSA) == 0 ? upwards(exact, value) : downwards(exact, value);
    }

    /**
     * What reads back lies as far on either side of the double. Where the nearest decimal of some digits reads back, that of
     * one digit more is no farther off, and does, too.
     */
    private static BigDecimal downwards(BigDecimal exact, double value) {
        BigDecimal shortest = rounded(exact, ENOUGH_DIGITS, RoundingMode.HALF_EVEN);
        for (int digits = ENOUGH_DIGITS - 1; digits > 0; digits--) {
            BigDecimal shorter = rounded(exact, digits, RoundingMode.HALF_EVEN);
            if (shorter.doubleValue() != value) {
                return shortest;
            }
            shortest = shorter;
        }
        return shortest;
    }

    /** Below a power of two the doubles are twice as dense as above it: what is farther off may still be nearest. */
    private static BigDecimal upwards(BigDecimal exact, double value) {
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal shorter = rounded(exact, digits, mode);
                if (shorter.doubleValue() == value) {
                    return shorter;
                }
            }
        }
        return rounded(exact, ENOUGH_DIGITS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rounded(BigDecimal exact, int digits, RoundingMode mode) {
        return exact.round(new MathContext(digits, mode));
    }
}
