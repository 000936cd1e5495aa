package org.separatrix.results;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.separatrix.statistics.Trials;

/**
 * How the trials of a batch are laid out in a row of {@code run.sqlite}: n trials of K rings, column by column, little
 * endian, and behind them what was measured of the coupling, if anything was.
 *
 * <pre>
 *   offset   0         4n          8n         9n             9n + 4nK
 *            +---------+-----------+----------+--------------+---------------------+
 *            | error   | decoded   | winner   | amplitude    | {@link MeasuresPayload}   |
 *            | float×n | float×n   | byte×n   | float×n, K×  | or nothing          |
 *            +---------+-----------+----------+--------------+---------------------+
 * </pre>
 */
public final class TrialsPayload {

    private TrialsPayload() {}

    /** The payload of the trials of a batch of which nothing else was measured. */
    public static byte[] encode(Trials trials) {
        return encode(trials, new byte[0]);
    }

    /**
     * The payload of the trials of a batch.
     *
     * @param measures by {@link MeasuresPayload}, or empty
     */
    public static byte[] encode(Trials trials, byte[] measures) {
        ByteBuffer buffer = ByteBuffer.allocate(size(trials.count(), trials.rings()) + measures.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        put(buffer, trials.error());
        put(buffer, trials.decoded());
        buffer.put(trials.winner());
        for (float[] amplitude : trials.amplitude()) {
            put(buffer, amplitude);
        }
        return buffer.put(measures).array();
    }

    private static int size(int count, int rings) {
        return count * (9 + 4 * rings);
    }

    /** What was measured beside these trials. */
    static Optional<Measures> measures(byte[] payload, int count, int rings) {
        int size = size(count, rings);
        return payload.length == size
                ? Optional.empty()
                : Optional.of(MeasuresPayload.decode(Arrays.copyOfRange(payload, size, payload.length)));
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
