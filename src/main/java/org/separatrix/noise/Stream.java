package org.separatrix.noise;

/**
 * An addressable stream of random bits: word n is a keyed hash of n, so any word can be had at any time, at the same
 * price, by anyone who knows the coordinates of the stream.
 *
 * <pre>
 *   z = key + γ n
 *   z = (z ⊕ z≫30) · M1
 *   z = (z ⊕ z≫27 ⊕ tweak) · M2
 *   word n = z ⊕ z≫31
 * </pre>
 *
 * <p>This is the SplitMix64 finaliser with a second key between its multiplications: for given keys a permutation of
 * the 64-bit words, and streams whose keys differ by a constant do not run along each other.
 *
 * @param key the first key
 * @param tweak the second key
 */
public record Stream(long key, long tweak) {

    /** γ, M1 and M2 of SplitMix64 (Steele, Lea and Flood 2014). */
    static final long GAMMA = 0x9E3779B97F4A7C15L;

    static final long M1 = 0xBF58476D1CE4E5B9L;
    static final long M2 = 0x94D049BB133111EBL;

    /**
     * The stream at these coordinates.
     *
     * @param purpose what it is drawn for; streams of different purposes are independent at equal coordinates
     * @param coordinates any number of them, in an order that the purpose fixes
     */
    public static Stream of(String purpose, long... coordinates) {
        long state = 0L;
        for (int i = 0; i < purpose.length(); i++) {
            state = absorb(state, purpose.charAt(i));
        }
        for (long coordinate : coordinates) {
            state = absorb(state, coordinate);
        }
        return new Stream(absorb(state, 1L), absorb(state, 2L));
    }

    /** Word n. */
    public long bits(long n) {
        long z = key + GAMMA * n;
        z = (z ^ z >>> 30) * M1;
        z = (z ^ z >>> 27 ^ tweak) * M2;
        return z ^ z >>> 31;
    }

    /** A uniform draw from [0, 1): the upper 53 bits of word n. */
    public double uniform(long n) {
        return (bits(n) >>> 11) * 0x1p-53;
    }

    /**
     * A standard normal draw; draws 2n and 2n + 1 are the cosine and the sine of one Box–Muller pair.
     *
     * @param n which, ≥ 0
     */
    public double normal(long n) {
        long bits = bits(n >>> 1);
        return (n & 1L) == 0L ? BoxMuller.cosine(bits) : BoxMuller.sine(bits);
    }

    private static long absorb(long state, long value) {
        long z = (state ^ value) * M1 + GAMMA;
        z = (z ^ z >>> 30) * M1;
        z = (z ^ z >>> 27) * M2;
        return z ^ z >>> 31;
    }
}
