package org.separatrix.noise;

/**
 * The normals of a step of a block of trials: {@link BoxMuller} in plain loops over the trials.
 *
 * <p>Each loop holds only operations that the JIT can run on vectors, but for {@link #split}, which gathers all that
 * look into the bits of a double.
 */
public final class ScalarNormals {

    private final int lanes;
    private final long[] words;
    private final double[] mantissas;
    private final double[] exponents;
    private final double[] angles;
    private final double[] signs;

    /** @param lanes trials in a block */
    public ScalarNormals(int pairs, int lanes) {
        this.lanes = lanes;
        this.words = new long[pairs * lanes];
        this.mantissas = new double[pairs * lanes];
        this.exponents = new double[pairs * lanes];
        this.angles = new double[pairs * lanes];
        this.signs = new double[pairs * lanes];
    }

    /**
     * Draws the words of a step.
     *
     * @param keys {@code [key, tweak][lane]} of the trials' streams; not modified
     * @param offset where they begin
     * @param firstWord of the step
     */
    public void draw(long[] keys, int offset, long firstWord) {
        for (int i = 0; i < words.length; i += lanes) {
            draw(keys, offset, Stream.GAMMA * (firstWord + i / lanes), i);
        }
    }

    private void draw(long[] keys, int offset, long counter, int first) {
        for (int lane = 0; lane < lanes; lane++) {
            long z = keys[offset + lane] + counter;
            z = (z ^ z >>> 30) * Stream.M1;
            z = (z ^ z >>> 27 ^ keys[offset + lanes + lane]) * Stream.M2;
            words[first + lane] = z ^ z >>> 31;
        }
    }

    /** Takes the words apart into mantissa and exponent of u, t and the sign. */
    public void split() {
        for (int i = 0; i < words.length; i++) {
            long word = words[i];
            long u = Double.doubleToRawLongBits(BoxMuller.uniform(word));
            mantissas[i] = BoxMuller.mantissa(u);
            exponents[i] = BoxMuller.exponent(u);
            angles[i] = BoxMuller.angle(word);
            signs[i] = BoxMuller.sign(word);
        }
    }

    /**
     * out = base + s · ξ.
     *
     * @param base {@code [neuron]}; not modified
     * @param out {@code [neuron][lane]}; output
     */
    public void combine(double s, double[] base, double[] out) {
        double scale = BoxMuller.scale(s);
        for (int i = 0; i < words.length; i += lanes) {
            int pair = i / lanes;
            combine(scale, i, base[pair], base[pair + base.length / 2], out);
        }
    }

    private void combine(double scale, int first, double base, double antipodalBase, double[] out) {
        int antipode = words.length;
        for (int i = first; i < first + lanes; i++) {
            double radius = BoxMuller.radius(mantissas[i], exponents[i], scale);
            out[i] = Math.fma(radius, signs[i] * BoxMuller.cosine(angles[i]), base);
            out[i + antipode] = Math.fma(radius, BoxMuller.sine(angles[i]), antipodalBase);
        }
    }
}
