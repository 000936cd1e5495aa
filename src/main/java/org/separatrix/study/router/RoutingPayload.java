package org.separatrix.study.router;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;

/**
 * How the scores of a batch are laid out in a row of {@code run.sqlite}: n streams and m observables, little endian.
 *
 * <pre>
 *   offset   0             8mn            16mn
 *            +-------------+--------------+
 *            | sums        | weights      |
 *            | double×n, m×| double×n, m× |
 *            +-------------+--------------+
 * </pre>
 */
public final class RoutingPayload {

    private static final int OBSERVABLES = Observable.values().length;

    private RoutingPayload() {}

    /** The payload of the streams of a batch. */
    public static byte[] encode(RoutingScores scores) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * OBSERVABLES * Double.BYTES * scores.streams())
                .order(ByteOrder.LITTLE_ENDIAN);
        DoubleBuffer doubles = buffer.asDoubleBuffer();
        for (double[] sums : scores.sums()) {
            doubles.put(sums);
        }
        for (double[] weights : scores.weights()) {
            doubles.put(weights);
        }
        return buffer.array();
    }

    /** @param streams how many the payload holds, &gt; 0 */
    public static RoutingScores decode(byte[] payload, int streams) {
        if (payload.length != 2 * OBSERVABLES * Double.BYTES * streams) {
            throw new IllegalArgumentException(payload.length + " bytes are not the scores of " + streams + " streams");
        }
        DoubleBuffer doubles =
                ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
        return new RoutingScores(rows(doubles, streams), rows(doubles, streams));
    }

    private static double[][] rows(DoubleBuffer doubles, int streams) {
        double[][] rows = new double[OBSERVABLES][streams];
        for (double[] row : rows) {
            doubles.get(row);
        }
        return rows;
    }
}
