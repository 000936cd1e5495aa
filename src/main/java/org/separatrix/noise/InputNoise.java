package org.separatrix.noise;

/**
 * The noise ξ in the input of every neuron: standard normal, independent over seed, condition, trial, ring, step and
 * neuron.
 *
 * <p>Antipodal neurons i and i + N/2 share a Box–Muller pair, word step · N/2 + i of the stream of their ring and trial.
 */
public final class InputNoise {

    private InputNoise() {}

    /** The stream that all neurons of one ring draw from in one trial. */
    public static Stream stream(long seed, long condition, long trial, int ring) {
        return Stream.of("input noise", seed, condition, trial, ring);
    }

    /** The word of the first pair of a step; the others follow. */
    public static long firstWord(int step, int neurons) {
        return (long) step * (neurons / 2);
    }

    /**
     * ξ, one at a time.
     *
     * @param stream of the ring and trial
     * @param step 0-based
     * @param neuron in [0, neurons)
     * @param neurons N, even
     */
    public static double at(Stream stream, int step, int neuron, int neurons) {
        int pairs = neurons / 2;
        long bits = stream.bits(firstWord(step, neurons) + neuron % pairs);
        return neuron < pairs ? BoxMuller.cosine(bits) : BoxMuller.sine(bits);
    }
}
