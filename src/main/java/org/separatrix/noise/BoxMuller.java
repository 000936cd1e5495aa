package org.separatrix.noise;

/**
 * Two independent normals from 64 random bits.
 *
 * <pre>
 *   bit   63 ............... 24 23 ........ 1  0
 *         radius k (40 bits)    angle a (23)   sign
 *
 *   u = (2k + 1) / 2⁴¹ in (0, 1)         R = √(−2 ln u), at most 7.54
 *   t = (2a + 1) / 2²³ − 1 in (−1, 1)    n₀ = ± R cos(π t / 2),  n₁ = R sin(π t / 2)
 * </pre>
 *
 * <p>The half angle covers the right half of the circle and the sign mirrors it to the left. The sign has a bit of its
 * own: were it the sign of t, the two normals would be correlated while each stayed perfectly normal.
 *
 * <p>The vector loops use the same operations in the same order, {@code fma} included, so that both give the same bits.
 */
final class BoxMuller {

    /** The exponent field under which the low 41 (23) mantissa bits of a double count in units of 2⁻⁴¹ (2⁻²³). */
    static final long RADIUS_EXPONENT = Double.doubleToRawLongBits(0x1p11);

    static final long ANGLE_EXPONENT = Double.doubleToRawLongBits(0x1p29);
    static final long INTEGER_EXPONENT = Double.doubleToRawLongBits(0x1p52);

    static final double RADIUS_ORIGIN = 0x1p11;
    static final double ANGLE_ORIGIN = 0x1p29 + 1.0;
    static final long ANGLE_BITS = 0xFFFFFEL;

    static final long LEAST_MANTISSA = Double.doubleToRawLongBits(Math.sqrt(0.5));

    /** The bits of a double minus these: its exponent for a mantissa in [√½, √2), plus 64, above 52 bits of mantissa. */
    static final long MANTISSA_ORIGIN = LEAST_MANTISSA - (64L << 52);

    static final long MANTISSA_BITS = (1L << 52) - 1L;
    static final double EXPONENT_ORIGIN = 0x1p52 + 64.0;

    private static final double LN_2 = 0.6931471805599453;

    /** log2(1 + z) / z on √½ ≤ 1 + z ≤ √2, minimax, relative error 4.1e-9. */
    static final double LOG_0 = 1.442695040829936;

    static final double LOG_1 = -0.7213473515005799;
    static final double LOG_2 = 0.4808982410576092;
    static final double LOG_3 = -0.36069664941151985;
    static final double LOG_4 = 0.2885674083901144;
    static final double LOG_5 = -0.23961740352432714;
    static final double LOG_6 = 0.20460061957807657;
    static final double LOG_7 = -0.191062754812644;
    static final double LOG_8 = 0.18617496228419347;
    static final double LOG_9 = -0.10994955177997935;

    /** sin(π t / 2) / t as a polynomial in t² on [0, 1], minimax, relative error 2.2e-11. */
    static final double SIN_0 = 1.570796326761667;

    static final double SIN_1 = -0.6459640952643636;
    static final double SIN_2 = 0.07969260125933315;
    static final double SIN_3 = -0.004681651015144728;
    static final double SIN_4 = 0.00016024702768614846;
    static final double SIN_5 = -3.428790328552674e-06;

    /** cos(π t / 2) as a polynomial in t² on [0, 1], minimax, absolute error 2.2e-10. */
    static final double COS_0 = 0.9999999997806517;

    static final double COS_1 = -1.2337005343070944;
    static final double COS_2 = 0.2536693227714326;
    static final double COS_3 = -0.020862688385437672;
    static final double COS_4 = 0.0009177248396538098;
    static final double COS_5 = -2.382491855423719e-05;

    private BoxMuller() {}

    /** n₀. */
    static double cosine(long bits) {
        return radius(bits) * (sign(bits) * cosine(angle(bits)));
    }

    /** n₁. */
    static double sine(long bits) {
        return radius(bits) * sine(angle(bits));
    }

    private static double radius(long bits) {
        long u = Double.doubleToRawLongBits(uniform(bits));
        return radius(mantissa(u), exponent(u), scale(1.0));
    }

    /** −2 ln 2 · s², which makes √(scale · log2 u) = s · R. */
    static double scale(double s) {
        return -2.0 * LN_2 * s * s;
    }

    /** u. */
    static double uniform(long bits) {
        return (bits >>> 23 | 1L) * 0x1p-41;
    }

    /** t. */
    static double angle(long bits) {
        return (bits & ANGLE_BITS | 1L) * 0x1p-23 - 1.0;
    }

    /** ±1. */
    static double sign(long bits) {
        return 1L - ((bits & 1L) << 1);
    }

    /** z = m − 1, where u = m · 2^e and √½ ≤ m &lt; √2. */
    static double mantissa(long u) {
        return Double.longBitsToDouble((u - MANTISSA_ORIGIN & MANTISSA_BITS) + LEAST_MANTISSA) - 1.0;
    }

    /** e. */
    static double exponent(long u) {
        return (u - MANTISSA_ORIGIN >>> 52) - 64L;
    }

    /** √(scale · (e + log2(1 + z))). */
    static double radius(double z, double exponent, double scale) {
        return Math.sqrt(scale * log2(z, exponent));
    }

    /** e + log2(1 + z). */
    static double log2(double z, double exponent) {
        double log = Math.fma(LOG_9, z, LOG_8);
        log = Math.fma(log, z, LOG_7);
        log = Math.fma(log, z, LOG_6);
        log = Math.fma(log, z, LOG_5);
        log = Math.fma(log, z, LOG_4);
        log = Math.fma(log, z, LOG_3);
        log = Math.fma(log, z, LOG_2);
        log = Math.fma(log, z, LOG_1);
        log = Math.fma(log, z, LOG_0);
        return Math.fma(log, z, exponent);
    }

    /** sin(π t / 2). */
    static double sine(double t) {
        double w = t * t;
        double sine = Math.fma(SIN_5, w, SIN_4);
        sine = Math.fma(sine, w, SIN_3);
        sine = Math.fma(sine, w, SIN_2);
        sine = Math.fma(sine, w, SIN_1);
        return Math.fma(sine, w, SIN_0) * t;
    }

    /** cos(π t / 2). */
    static double cosine(double t) {
        double w = t * t;
        double cosine = Math.fma(COS_5, w, COS_4);
        cosine = Math.fma(cosine, w, COS_3);
        cosine = Math.fma(cosine, w, COS_2);
        cosine = Math.fma(cosine, w, COS_1);
        return Math.fma(cosine, w, COS_0);
    }
}
