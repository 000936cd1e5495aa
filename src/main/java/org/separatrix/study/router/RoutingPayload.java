package org.separatrix.study.router;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.separatrix.record.Payload;
import org.separatrix.record.ResultsException;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;

/**
 * How the scores of a batch are laid out in the record of a run: n streams, and each observable by its name, little endian.
 *
 * <pre>
 *   n int32 | for each observable: length of the name uint8 | name, ASCII | sums double×n | weights double×n
 * </pre>
 */
public final class RoutingPayload {

    private static final String FORMAT = "routing";
    private static final int VERSION = 1;

    private RoutingPayload() {}

    /** The payload of the streams of a batch. */
    public static byte[] encode(RoutingScores scores) {
        int streams = scores.streams();
        int size = Integer.BYTES;
        for (Observable observable : Observable.values()) {
            size += 1 + observable.label().length() + 2 * Double.BYTES * streams;
        }
        ByteBuffer buffer =
                ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(streams);
        for (Observable observable : Observable.values()) {
            byte[] name = observable.label().getBytes(StandardCharsets.US_ASCII);
            buffer.put((byte) name.length).put(name);
            put(buffer, scores.sums(observable));
            put(buffer, scores.weights(observable));
        }
        return new Payload(FORMAT, VERSION, buffer.array()).bytes();
    }

    /** Whether a payload holds scores. */
    static boolean isHeldBy(byte[] payload) {
        return Payload.read(payload).format().equals(FORMAT);
    }

    /**
     * The scores of a payload.
     *
     * @throws ResultsException if it is of another format or version, or lacks an observable
     */
    public static RoutingScores decode(byte[] payload) {
        ByteBuffer buffer = ByteBuffer.wrap(Payload.read(payload).requireContent(FORMAT, VERSION))
                .order(ByteOrder.LITTLE_ENDIAN);
        RoutingScores scores = RoutingScores.zeros(buffer.getInt());
        Set<Observable> missing = EnumSet.allOf(Observable.class);
        while (buffer.hasRemaining()) {
            byte[] name = new byte[Byte.toUnsignedInt(buffer.get())];
            buffer.get(name);
            String label = new String(name, StandardCharsets.US_ASCII);
            Observable observable = Observable.of(label)
                    .orElseThrow(() -> new ResultsException("there is no observable " + label + " of a router"));
            get(buffer, scores.sums(observable));
            get(buffer, scores.weights(observable));
            missing.remove(observable);
        }
        if (!missing.isEmpty()) {
            throw new ResultsException(
                    "the scores of a batch lack " + missing.iterator().next().label());
        }
        return scores;
    }

    private static void put(ByteBuffer buffer, double[] values) {
        for (double value : values) {
            buffer.putDouble(value);
        }
    }

    private static void get(ByteBuffer buffer, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.getDouble();
        }
    }
}
