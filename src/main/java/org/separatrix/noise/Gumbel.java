package org.separatrix.noise;

import org.separatrix.numerics.Kernel;

/**
 * Standard Gumbel noise, −ln(−ln u) of uniform u, for consecutive words of a stream.
 *
 * <pre>
 *   u = (2k + 1) / 2⁵²,  k the upper 51 bits of a word      b = −log2 u      out = base + scale · (ORIGIN − ln 2 · log2 b)
 * </pre>
 *
 * <p>The logarithms have the polynomial of {@link BoxMuller}, with a relative error of 4e-9. Both kernels give the same bits.
 * An object is used by one thread at a time.
 */
public abstract class Gumbel {

    /** Words that are drawn at a time: few enough for the first-level cache, and a multiple of every vector. */
    static final int CHUNK = 512;

    /** The exponent field under which the upper 52 bits of a word count in units of 2⁻⁵². */
    static final long ONE = Double.doubleToRawLongBits(1.0);

    /** −ln ln 2. */
    static final double ORIGIN = 0.36651292058166432701;

    static final double LN_2 = 0.6931471805599453;

    final double[] values = new double[CHUNK];

    Gumbel() {}

    /** One of a kernel; in OpenCL there is none, and the processor computes. */
    public static Gumbel of(Kernel kernel) {
        return kernel.onProcessor().create(Gumbel.class, CHUNK, size -> new ScalarGumbel());
    }

    /** values = scale · (ORIGIN − ln 2 · log2 b) of a chunk that starts at a word. */
    abstract void draw(Stream stream, long word, double scale);

    /**
     * Adds noise to some rows.
     *
     * @param stream which noise
     * @param firstWord the word of the first number of the first row; the others follow, row after row
     * @param scale of the noise, ≥ 0
     * @param base {@code [row]}, rows of equal length; not modified
     * @param out as many rows of that length; output
     */
    public final void add(Stream stream, long firstWord, double scale, double[][] base, double[][] out) {
        int length = out.length == 0 ? 0 : out[0].length;
        int at = CHUNK;
        long word = firstWord;
        for (int row = 0; row < out.length; row++) {
            for (int from = 0; from < length; ) {
                if (at == CHUNK) {
                    draw(stream, word, scale);
                    word += CHUNK;
                    at = 0;
                }
                int count = Math.min(length - from, CHUNK - at);
                add(base[row], out[row], from, at, count);
                from += count;
                at += count;
            }
        }
    }

    private void add(double[] base, double[] out, int from, int at, int count) {
        for (int i = 0; i < count; i++) {
            out[from + i] = base[from + i] + values[at + i];
        }
    }
}
