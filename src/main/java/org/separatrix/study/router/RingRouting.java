package org.separatrix.study.router;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.separatrix.router.observation.RoutingScores;

/**
 * What is kept of the experts beside the rings of a batch.
 *
 * @param scores of their tokens, a stream a trial
 * @param slots {@code [item][trial]}: Γ at the last tick, the share of the k slots that the item's experts hold
 */
public record RingRouting(RoutingScores scores, float[][] slots) {

    /** As {@link RoutingPayload}, and behind it the slots, float32 little endian. */
    public byte[] encode() {
        byte[] scored = RoutingPayload.encode(scores);
        ByteBuffer buffer = ByteBuffer.allocate(scored.length + slots.length * scores.streams() * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(scored);
        for (float[] of : slots) {
            for (float share : of) {
                buffer.putFloat(share);
            }
        }
        return buffer.array();
    }

    public static RingRouting decode(byte[] payload, int trials, int items) {
        int scored = payload.length - items * trials * Float.BYTES;
        float[][] slots = new float[items][trials];
        ByteBuffer buffer =
                ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).position(scored);
        for (float[] of : slots) {
            for (int trial = 0; trial < trials; trial++) {
                of[trial] = buffer.getFloat();
            }
        }
        return new RingRouting(RoutingPayload.decode(Arrays.copyOf(payload, scored), trials), slots);
    }
}
