package org.separatrix.results;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.separatrix.statistics.Trials;

/**
 * How the trials of a batch are laid out in a row of {@code run.sqlite}: n trials of K rings, column by column, little
 * endian; behind them, if anything else was measured, the size of the measures of the coupling ({@link MeasuresPayload}),
 * these, and the fluctuations ({@link FluctuationSums}) up to the end.
 *
 * <pre>
 *   offset   0         4n          8n         9n             9n + 4nK
 *            +---------+-----------+----------+--------------+-------+----------+--------------+
 *            | error   | decoded   | winner   | amplitude    | size  | measures | fluctuations |
 *            | float×n | float×n   | byte×n   | float×n, K×  | int   | or none  | or none      |
 *            +---------+-----------+----------+--------------+-------+----------+--------------+
 * </pre>
 */
public final class TrialsPayload {

    private TrialsPayload() {}

    /** The payload of the trials of a batch of which nothing else was measured. */
    public static byte[] encode(Trials trials) {
        return encode(trials, new byte[0], new byte[0]);
    }

    /**
     * The payload of the trials of a batch.
     *
     * @param measures by {@link MeasuresPayload}, or empty
     * @param fluctuations by {@link FluctuationSums#encode}, or empty
     */
    public static byte[] encode(Trials trials, byte[] measures, byte[] fluctuations) {
        int parts = measures.length + fluctuations.length == 0 ? 0 : Integer.BYTES;
        ByteBuffer buffer = ByteBuffer.allocate(
                        size(trials.count(), trials.rings()) + parts + measures.length + fluctuations.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        put(buffer, trials.error());
        put(buffer, trials.decoded());
        buffer.put(trials.winner());
        for (float[] amplitude : trials.amplitude()) {
            put(buffer, amplitude);
        }
        if (parts > 0) {
            buffer.putInt(measures.length).put(measures).put(fluctuations);
        }
        return buffer.array();
    }

    private static int size(int count, int rings) {
        return count * (9 + 4 * rings);
    }

    /** What was measured of the coupling beside these trials. */
    static Optional<Measures> measures(byte[] payload, int count, int rings) {
        int from = size(count, rings);
        if (payload.length == from || length(payload, from) == 0) {
            return Optional.empty();
        }
        int start = from + Integer.BYTES;
        return Optional.of(MeasuresPayload.decode(Arrays.copyOfRange(payload, start, start + length(payload, from))));
    }

    /** The sums of the fluctuations of these trials. */
    static Optional<FluctuationSums> fluctuations(byte[] payload, int count, int rings) {
        int from = size(count, rings);
        int start = payload.length == from ? from : from + Integer.BYTES + length(payload, from);
        return start == payload.length
                ? Optional.empty()
                : Optional.of(FluctuationSums.decode(Arrays.copyOfRange(payload, start, payload.length)));
    }

    private static int length(byte[] payload, int from) {
        return ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).getInt(from);
    }

    /**
     * The trials.
     *
     * @param count how many the payload holds
     * @param rings of each
     */
    static Trials decode(byte[] payload, int count, int rings) {
        if (payload.length < size(count, rings)) {
            throw new IllegalArgumentException(
                    payload.length + " bytes are not " + count + " trials of " + rings + " rings");
        }
        ByteBuffer buffer = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        float[] error = floats(buffer, count);
        float[] decoded = floats(buffer, count);
        byte[] winner = new byte[count];
        buffer.get(winner);
        float[][] amplitude = new float[rings][];
        for (int ring = 0; ring < rings; ring++) {
            amplitude[ring] = floats(buffer, count);
        }
        return new Trials(error, decoded, winner, amplitude);
    }

    /**
     * The payload of a single trial of a batch, without what was measured beside it.
     *
     * @param payload of {@code count} trials; not modified
     * @param rings of each
     * @param index of the trial among them
     */
    public static byte[] single(byte[] payload, int count, int rings, int index) {
        Trials trials = decode(payload, count, rings);
        float[][] amplitude = new float[trials.rings()][];
        for (int ring = 0; ring < amplitude.length; ring++) {
            amplitude[ring] = new float[] {trials.amplitude()[ring][index]};
        }
        return encode(new Trials(
                new float[] {trials.error()[index]},
                new float[] {trials.decoded()[index]},
                new byte[] {trials.winner()[index]},
                amplitude));
    }

    private static void put(ByteBuffer buffer, float[] values) {
        buffer.asFloatBuffer().put(values);
        buffer.position(buffer.position() + 4 * values.length);
    }

    private static float[] floats(ByteBuffer buffer, int count) {
        float[] values = new float[count];
        buffer.asFloatBuffer().get(values);
        buffer.position(buffer.position() + 4 * count);
        return values;
    }
}
