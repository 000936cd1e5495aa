package org.separatrix.study.trials;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.separatrix.simulation.Measures;
import org.separatrix.statistics.Trials;
import org.separatrix.study.router.RingRouting;

/**
 * How the trials of a batch are laid out in a row of {@code run.sqlite}: n trials of K rings, column by column, little
 * endian; behind them, if anything else was measured, the measures of the coupling ({@link MeasuresPayload}), the
 * fluctuations ({@link FluctuationSums}) and what the router did ({@link RingRouting}), the size of each before
 * it. An index of a ring takes w bytes, one or two, see {@link WinnerType}.
 *
 * <pre>
 *   offset   0         4n          8n         (8+w)n         (8+w)n + 4nK
 *            +---------+-----------+----------+--------------+------+----------+------+--------------+------+---------+
 *            | error   | decoded   | winner   | amplitude    | size | measures | size | fluctuations | size | routing |
 *            | float×n | float×n   | int w×n  | float×n, K×  | int  | or none  | int  | or none      | int  | or none |
 *            +---------+-----------+----------+--------------+------+----------+------+--------------+------+---------+
 * </pre>
 */
public final class TrialsPayload {

    /** What may be measured beside the trials. */
    private static final int PARTS = 3;

    private TrialsPayload() {}

    /** The payload of the trials of a batch of which nothing else was measured. */
    public static byte[] encode(Trials trials) {
        return encode(trials, new byte[0], new byte[0], new byte[0]);
    }

    /**
     * The payload of the trials of a batch.
     *
     * @param measures by {@link MeasuresPayload}, or empty
     * @param fluctuations by {@link FluctuationSums#encode}, or empty
     * @param routing by {@link RingRouting#encode}, or empty
     */
    public static byte[] encode(Trials trials, byte[] measures, byte[] fluctuations, byte[] routing) {
        int measured = measures.length + fluctuations.length + routing.length;
        int parts = measured == 0 ? 0 : PARTS * Integer.BYTES + measured;
        ByteBuffer buffer = ByteBuffer.allocate(size(trials.count(), trials.rings()) + parts)
                .order(ByteOrder.LITTLE_ENDIAN);
        put(buffer, trials.error());
        put(buffer, trials.decoded());
        WinnerType.of(trials.rings()).put(buffer, trials.winner());
        for (float[] amplitude : trials.amplitude()) {
            put(buffer, amplitude);
        }
        if (parts > 0) {
            buffer.putInt(measures.length).put(measures);
            buffer.putInt(fluctuations.length).put(fluctuations);
            buffer.putInt(routing.length).put(routing);
        }
        return buffer.array();
    }

    private static int size(int count, int rings) {
        return count * (8 + WinnerType.of(rings).bytes() + 4 * rings);
    }

    /** What was measured of the coupling beside these trials. */
    static Optional<Measures> measures(byte[] payload, int count, int rings) {
        return part(payload, count, rings, 0).map(MeasuresPayload::decode);
    }

    /** The sums of the fluctuations of these trials. */
    static Optional<FluctuationSums> fluctuations(byte[] payload, int count, int rings) {
        return part(payload, count, rings, 1).map(FluctuationSums::decode);
    }

    /** What is kept of the experts beside these trials. */
    static Optional<RingRouting> routing(byte[] payload, int count, int rings) {
        return part(payload, count, rings, 2).map(part -> RingRouting.decode(part, count, rings));
    }

    private static Optional<byte[]> part(byte[] payload, int count, int rings, int index) {
        ByteBuffer buffer = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(size(count, rings));
        if (!buffer.hasRemaining()) {
            return Optional.empty();
        }
        for (int before = 0; before < index; before++) {
            int size = buffer.getInt();
            buffer.position(buffer.position() + size);
        }
        byte[] part = new byte[buffer.getInt()];
        buffer.get(part);
        return part.length == 0 ? Optional.empty() : Optional.of(part);
    }

    /**
     * The trials.
     *
     * @param count how many the payload holds
     * @param rings of each
     */
    public static Trials decode(byte[] payload, int count, int rings) {
        if (payload.length < size(count, rings)) {
            throw new IllegalArgumentException(
                    payload.length + " bytes are not " + count + " trials of " + rings + " rings");
        }
        ByteBuffer buffer = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        float[] error = floats(buffer, count);
        float[] decoded = floats(buffer, count);
        short[] winner = WinnerType.of(rings).get(buffer, count);
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
                new short[] {trials.winner()[index]},
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
