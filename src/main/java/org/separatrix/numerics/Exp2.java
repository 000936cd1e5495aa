package org.separatrix.numerics;

/**
 * 2^(−y) in pieces that the kernels share: 2^(−y) = 2^k · 2^(−w) with k = −y rounded to an integer and w = y + k.
 *
 * <p>Adding 1.5 · 2⁵² rounds a double and leaves the integer in the low bits of its mantissa. k is kept within ±250:
 * beyond, 1 + 2^(−y) is 1 or its reciprocal below 1e-75, and the product of four such sums still is a double. Valid for |y| &lt; 2⁵⁰.
 */
public final class Exp2 {

    static final double ROUNDER = 0x1.8p52;
    static final long LOWEST = Double.doubleToRawLongBits(ROUNDER - 250.0);
    static final long HIGHEST = Double.doubleToRawLongBits(ROUNDER + 250.0);

    /** 2^(−w) on |w| ≤ ½, Chebyshev fit, relative error 1.1e-12. */
    static final double C_0 = 1.0;

    static final double C_1 = -0.6931471805459335;
    static final double C_2 = 0.2402265069581299;
    static final double C_3 = -0.05550410941205933;
    static final double C_4 = 0.009618129159402558;
    static final double C_5 = -0.0013333450568000645;
    static final double C_6 = 0.00015403455852453838;
    static final double C_7 = -1.5310079402249296e-05;
    static final double C_8 = 1.3255224878668817e-06;

    /** 1 / ln 2. */
    public static final double LOG2_E = 1.0 / Math.log(2.0);

    private Exp2() {}

    /**
     * y = 2^(−y), in two loops that the JIT turns into vector instructions.
     *
     * @param scratch as long as y; what is in it afterwards does not matter
     */
    public static void power(double[] y, double[] scratch) {
        for (int lane = 0; lane < y.length; lane++) {
            double k = rounded(y[lane]);
            scratch[lane] = k;
            y[lane] = fraction(y[lane], k);
        }
        scale(y, scratch);
    }

    private static void scale(double[] fraction, double[] rounded) {
        for (int lane = 0; lane < fraction.length; lane++) {
            fraction[lane] = scaled(fraction[lane], rounded[lane]);
        }
    }

    /** k, in the low bits of a double. */
    public static double rounded(double y) {
        return ROUNDER - y;
    }

    /** 2^(−w). */
    public static double fraction(double y, double rounded) {
        double w = rounded - ROUNDER + y;
        double p = Math.fma(C_8, w, C_7);
        p = Math.fma(p, w, C_6);
        p = Math.fma(p, w, C_5);
        p = Math.fma(p, w, C_4);
        p = Math.fma(p, w, C_3);
        p = Math.fma(p, w, C_2);
        p = Math.fma(p, w, C_1);
        return Math.fma(p, w, C_0);
    }

    /** 2^k · fraction: k added to the exponent. */
    public static double scaled(double fraction, double rounded) {
        long k = Math.max(LOWEST, Math.min(HIGHEST, Double.doubleToRawLongBits(rounded)));
        return Double.longBitsToDouble(Double.doubleToRawLongBits(fraction) + (k << 52));
    }
}
