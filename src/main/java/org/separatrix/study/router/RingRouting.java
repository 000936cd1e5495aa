package org.separatrix.study.router;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.separatrix.record.Payload;
import org.separatrix.router.observation.RoutingScores;

/**
 * Scores and slots of the experts beside the rings of a batch, as the record keeps them.
 *
 * @param scores of their tokens, a stream a trial
 * @param slots {@code [item][trial]}: Γ at the last tick, the share of the k slots that the item's experts hold
 */
public record RingRouting(RoutingScores scores, float[][] slots) {

    /** The name of the format in which it is kept. */
    public static final String FORMAT = "ring-routing";

    private static final int VERSION = 1;

    /** The size of the scores as int32, the scores as {@link RoutingPayload}, and the slots, float32; little endian. */
    public byte[] encode() {
        byte[] scored = RoutingPayload.encode(scores);
        ByteBuffer buffer = ByteBuffer.allocate(
                        Integer.BYTES + scored.length + slots.length * scores.streams() * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(scored.length)
                .put(scored);
        for (float[] of : slots) {
            for (float share : of) {
                buffer.putFloat(share);
            }
        }
        return new Payload(FORMAT, VERSION, buffer.array()).bytes();
    }

    /**
     * What {@link #encode} wrote.
     *
     * @throws org.separatrix.record.ResultsException if it is of another format or version
     */
    public static RingRouting decode(byte[] payload, int trials, int items) {
        ByteBuffer buffer = ByteBuffer.wrap(Payload.read(payload).requireContent(FORMAT, VERSION))
                .order(ByteOrder.LITTLE_ENDIAN);
        byte[] scored = new byte[buffer.getInt()];
        buffer.get(scored);
        float[][] slots = new float[items][trials];
        for (float[] of : slots) {
            for (int trial = 0; trial < trials; trial++) {
                of[trial] = buffer.getFloat();
            }
        }
        return new RingRouting(RoutingPayload.decode(scored), slots);
    }
}
