package org.separatrix.noise;

/** {@link Gumbel} in plain loops. */
final class ScalarGumbel extends Gumbel {

    private final double[] mantissas = new double[CHUNK];
    private final double[] exponents = new double[CHUNK];

    @Override
    void draw(Stream stream, long word, double scale) {
        for (int i = 0; i < CHUNK; i++) {
            values[i] = Double.longBitsToDouble(stream.bits(word + i) >>> 12 | ONE | 1L) - 1.0;
        }
        split();
        for (int i = 0; i < CHUNK; i++) {
            values[i] = -BoxMuller.log2(mantissas[i], exponents[i]);
        }
        split();
        double factor = -LN_2 * scale;
        double origin = ORIGIN * scale;
        for (int i = 0; i < CHUNK; i++) {
            values[i] = Math.fma(BoxMuller.log2(mantissas[i], exponents[i]), factor, origin);
        }
    }

    private void split() {
        for (int i = 0; i < CHUNK; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            mantissas[i] = BoxMuller.mantissa(bits);
            exponents[i] = BoxMuller.exponent(bits);
        }
    }
}
