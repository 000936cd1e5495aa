package org.separatrix.numerics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shortest decimal that reads back as a double. Of several the nearest to the double is taken, and of two
 * equally near ones that with an even last digit. Source: R. Giulietti, The Schubfach way to render doubles (2020).
 *
 * <p>A double c 2^q is what all numbers of an interval around it are read as. With the largest power of ten 10^k that is
 * not longer than this interval, one or two multiples of 10^k lie in it, and at most one of 10^(k+1), which is the shorter.
 * Four times the double and the ends of its interval, in units of 10^k, are computed to the odd: rounded down, with the
 * last bit set where something was lost, so that they compare with multiples of four as the numbers themselves do.
 */
public final class ShortestDigits {

    private static final int ENOUGH_DIGITS = 17;

    /** Below it a double has few digits, and several decimals of one digit may be read as it. */
    private static final double FEW_DIGITS = 0x1p-1060;

    private static final long MANTISSA = (1L << 52) - 1;
    private static final long HIDDEN = 1L << 52;
    private static final int LEAST_EXPONENT = -1074;
    private static final long LOW_63 = Long.MAX_VALUE;
    private static final double LOG10_OF_2 = 0.301029995663981195;
    private static final double LOG10_OF_4_THIRDS = 0.124938736608299953;

    /** From 0 on by −k − {@value #LEAST_POWER}; null until one is asked for. */
    private static final @Nullable Power[] POWERS = new Power[632];

    private static final int LEAST_POWER = -300;

    /**
     * 10^power = β 2^shift with 2^125 ≤ β &lt; 2^126, as ⌊β⌋ + 1 = high 2^63 + low.
     *
     * @param shift ⌊log₂ 10^power⌋ − 125
     */
    private record Power(long high, long low, int shift) {

        static Power of(int power) {
            BigInteger ten = BigInteger.TEN.pow(Math.abs(power));
            int shift = (power >= 0 ? ten.bitLength() - 1 : -ten.bitLength()) - 125;
            BigInteger beta = power >= 0
                    ? ten.shiftRight(shift)
                    : BigInteger.ONE.shiftLeft(-shift).divide(ten);
            BigInteger above = beta.add(BigInteger.ONE);
            return new Power(above.shiftRight(63).longValueExact(), above.longValue() & LOW_63, shift);
        }

        /** The product with c 2^−127, to the odd. */
        long times(long c) {
            long middle = (high * c >>> 1) + Math.multiplyHigh(low, c);
            long whole = Math.multiplyHigh(high, c) + (middle >>> 63);
            return whole | (middle & LOW_63) + LOW_63 >>> 63;
        }
    }

    private ShortestDigits() {}

    /**
     * @param value finite
     * @return without trailing zeros
     */
    public static BigDecimal of(double value) {
        if (value == (long) value && Math.abs(value) < HIDDEN) {
            return BigDecimal.valueOf((long) value).stripTrailingZeros();
        }
        BigDecimal shortest = Math.abs(value) < FEW_DIGITS ? searched(value) : among(value);
        return shortest.stripTrailingZeros();
    }

    private static BigDecimal among(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >>> 52) & 0x7ff;
        long c = bits & MANTISSA | (biased == 0 ? 0 : HIDDEN);
        int q = Math.max(biased, 1) + LEAST_EXPONENT - 1;
        // Below a power of two the doubles are twice as dense as above it.
        boolean even = c != HIDDEN || q == LEAST_EXPONENT;
        int k = (int) Math.floor(even ? q * LOG10_OF_2 : q * LOG10_OF_2 - LOG10_OF_4_THIRDS);
        Power power = power(-k);
        int up = q + power.shift() + 127;
        // The ends are read as the double itself where its last bit is 0.
        long without = c & 1;
        long here = power.times(4 * c << up);
        long left = power.times(4 * c - (even ? 2 : 1) << up) + without;
        long right = power.times(4 * c + 2 << up) - without;
        long below = here / 4;
        long shorter = below / 10 * 10;
        boolean shorterIn = left <= 4 * shorter;
        boolean nextShorterIn = 4 * (shorter + 10) <= right;
        if (shorterIn != nextShorterIn) {
            return decimal(value, shorterIn ? shorter : shorter + 10, k);
        }
        boolean belowIn = left <= 4 * below;
        boolean aboveIn = 4 * (below + 1) <= right;
        if (belowIn != aboveIn) {
            return decimal(value, belowIn ? below : below + 1, k);
        }
        long farther = here - (4 * below + 2);
        return decimal(value, farther < 0 || farther == 0 && below % 2 == 0 ? below : below + 1, k);
    }

    private static BigDecimal decimal(double value, long digits, int exponent) {
        return BigDecimal.valueOf(value < 0.0 ? -digits : digits, -exponent);
    }

    private static Power power(int power) {
        Power known = POWERS[power - LEAST_POWER];
        if (known == null) {
            known = Power.of(power);
            POWERS[power - LEAST_POWER] = known;
        }
        return known;
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
