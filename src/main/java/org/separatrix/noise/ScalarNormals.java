package org.separatrix.noise;

/**
 * The normals of a step of a block of trials: {@link BoxMuller} in plain loops over the trials.
 *
 * <p>Each loop has one result and one index, the form that the JIT turns into vector instructions. Operations on the
 * bits of a double stay scalar and have loops of their own.
 */
public final class ScalarNormals {

    private final int pairs;
    private final int lanes;
    private final long[] words;
    private final double[] radii;
    private final double[] exponents;
    private final double[] angles;
    private final double[] signs;

    /** @param lanes trials in a block */
    public ScalarNormals(int pairs, int lanes) {
        this.pairs = pairs;
        this.lanes = lanes;
        this.words = new long[lanes];
        this.radii = new double[lanes];
        this.exponents = new double[lanes];
        this.angles = new double[lanes];
        this.signs = new double[lanes];
    }

    /**
     * out = base + s · ξ for a step.
     *
     * @param keys {@code [key, tweak][lane]} of the trials' streams; not modified
     * @param firstWord of the step
     * @param s ≥ 0
     * @param base {@code [neuron]}; not modified
     * @param out {@code [neuron][lane]}; output
     */
    public void fill(long[][] keys, long firstWord, double s, double[] base, double[][] out) {
        double scale = BoxMuller.scale(s);
        for (int pair = 0; pair < pairs; pair++) {
            draw(keys[0], keys[1], Stream.GAMMA * (firstWord + pair));
            splitRadius();
            splitAngle();
            radius(scale);
            cosine(base[pair], out[pair]);
            sine(base[pair + pairs], out[pair + pairs]);
        }
    }

    private void draw(long[] key, long[] tweak, long counter) {
        for (int lane = 0; lane < lanes; lane++) {
            long z = key[lane] + counter;
            z = (z ^ z >>> 30) * Stream.M1;
            z = (z ^ z >>> 27 ^ tweak[lane]) * Stream.M2;
            words[lane] = z ^ z >>> 31;
        }
    }

    private void splitRadius() {
        for (int lane = 0; lane < lanes; lane++) {
            long u = Double.doubleToRawLongBits(BoxMuller.uniform(words[lane]));
            radii[lane] = BoxMuller.mantissa(u);
            exponents[lane] = BoxMuller.exponent(u);
        }
    }

    private void splitAngle() {
        for (int lane = 0; lane < lanes; lane++) {
            angles[lane] = BoxMuller.angle(words[lane]);
            signs[lane] = BoxMuller.sign(words[lane]);
        }
    }

    private void radius(double scale) {
        for (int lane = 0; lane < lanes; lane++) {
            radii[lane] = BoxMuller.radius(radii[lane], exponents[lane], scale);
        }
    }

    private void cosine(double base, double[] out) {
        for (int lane = 0; lane < lanes; lane++) {
            out[lane] = Math.fma(radii[lane], signs[lane] * BoxMuller.cosine(angles[lane]), base);
        }
    }

    private void sine(double base, double[] out) {
        for (int lane = 0; lane < lanes; lane++) {
            out[lane] = Math.fma(radii[lane], BoxMuller.sine(angles[lane]), base);
        }
    }
}
