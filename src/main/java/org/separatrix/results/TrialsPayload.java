package org.separatrix.results;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.separatrix.statistics.Trials;

/**
 * How the trials of a batch are laid out in a row of {@code run.sqlite}: n trials of K rings, column by column, little
 * endian.
 *
 * <pre>
 *   offset   0         4n          8n         9n             9n + 4nK
 *            +---------+-----------+----------+--------------+
 *            | error   | decoded   | winner   | amplitude    |
 *            | float×n | float×n   | byte×n   | float×n, K×  |
 *            +---------+-----------+----------+--------------+
 * </pre>
 */
public final class TrialsPayload {

    private TrialsPayload() {}

    /** The payload of the trials of a batch. */
    public static byte[] encode(Trials trials) {
        int count = trials.count();
        ByteBuffer buffer =
                ByteBuffer.allocate(count * (9 + 4 * trials.rings())).order(ByteOrder.LITTLE_ENDIAN);
        put(buffer, trials.error());
        put(buffer, trials.decoded());
        buffer.put(trials.winner());
        for (float[] amplitude : trials.amplitude()) {
            put(buffer, amplitude);
        }
        return buffer.array();
    }

    /** @param count how many trials the payload holds, &gt; 0 */
    static Trials decode(byte[] payload, int count) {
        int rings = (payload.length / count - 9) / 4;
        if (rings < 1 || payload.length != count * (9 + 4 * rings)) {
            throw new IllegalArgumentException(payload.length + " bytes are not " + count + " trials");
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
