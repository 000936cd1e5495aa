package org.separatrix.study.trials;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.separatrix.record.Payload;
import org.separatrix.record.ResultsException;
import org.separatrix.simulation.Measures;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.router.RingRouting;

/**
 * The trials of a batch as the record of a run keeps them: n trials of K rings, column by column, little endian, and
 * behind them what was measured beside, each by the name of its format and with its size in front. An index of a ring takes
 * w bytes, one or two, see {@link WinnerType}.
 *
 * <pre>
 *   offset   0         4n          8n         (8+w)n         (8+w)n + 4nK
 *            +---------+-----------+----------+--------------+------+---------+------+-----
 *            | error   | decoded   | winner   | amplitude    | size | payload | size | ...
 *            | float×n | float×n   | int w×n  | float×n, K×  | int  |         | int  |
 *            +---------+-----------+----------+--------------+------+---------+------+-----
 * </pre>
 *
 * @param beside measures of the coupling ({@link MeasuresPayload}), fluctuations ({@link FluctuationSums}) and what a router
 *     did ({@link RingRouting}), where there are any
 */
public record TrialsPayload(Trials trials, List<Payload> beside) {

    private static final String FORMAT = "trials";
    private static final int VERSION = 1;

    public TrialsPayload {
        beside = List.copyOf(beside);
    }

    /** As a row of the record holds it. */
    public byte[] bytes() {
        List<byte[]> parts = beside.stream().map(Payload::bytes).toList();
        int measured =
                parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size(trials.count(), trials.rings()) + measured)
                .order(ByteOrder.LITTLE_ENDIAN);
        put(buffer, trials.error());
        put(buffer, trials.decoded());
        WinnerType.of(trials.rings()).put(buffer, trials.winner());
        for (float[] amplitude : trials.amplitude()) {
            put(buffer, amplitude);
        }
        parts.forEach(part -> buffer.putInt(part.length).put(part));
        return new Payload(FORMAT, VERSION, buffer.array()).bytes();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param count how many trials it holds
     * @param rings of each
     * @throws ResultsException if it is something else
     */
    public static TrialsPayload read(byte[] payload, int count, int rings) {
        byte[] content = Payload.read(payload).requireContent(FORMAT, VERSION);
        if (content.length < size(count, rings)) {
            throw new ResultsException(content.length + " bytes are not " + count + " trials of " + rings + " rings");
        }
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        float[] error = floats(buffer, count);
        float[] decoded = floats(buffer, count);
        short[] winner = WinnerType.of(rings).get(buffer, count);
        float[][] amplitude = new float[rings][];
        for (int ring = 0; ring < rings; ring++) {
            amplitude[ring] = floats(buffer, count);
        }
        List<Payload> beside = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] part = new byte[buffer.getInt()];
            buffer.get(part);
            beside.add(Payload.read(part));
        }
        return new TrialsPayload(new Trials(error, decoded, winner, amplitude), beside);
    }

    private static int size(int count, int rings) {
        return count * (8 + WinnerType.of(rings).bytes() + 4 * rings);
    }

    /** What was measured of the coupling beside the trials. */
    Optional<Measures> measures() {
        return beside(MeasuresPayload.FORMAT).map(MeasuresPayload::decode);
    }

    /** The sums of their fluctuations. */
    Optional<FluctuationSums> fluctuations() {
        return beside(FluctuationSums.FORMAT).map(FluctuationSums::decode);
    }

    /** What is kept of the experts beside them. */
    Optional<RingRouting> routing() {
        return beside(RingRouting.FORMAT).map(part -> RingRouting.decode(part.bytes(), trials.count(), trials.rings()));
    }

    private Optional<Payload> beside(String format) {
        return beside.stream().filter(part -> part.format().equals(format)).findFirst();
    }

    /** Some of the trials, without what was measured beside them. */
    public TrialsPayload part(int from, int count) {
        return new TrialsPayload(trials.part(from, count), List.of());
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
