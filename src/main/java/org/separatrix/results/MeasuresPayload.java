package org.separatrix.results;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.separatrix.coupling.Histogram;
import org.separatrix.coupling.Traffic;
import org.separatrix.statistics.ActivitySums;
import org.separatrix.statistics.ActivityWindow;

/**
 * How {@link Measures} stand behind the trials of a batch, big endian; n× is a count, an int, and what it counts.
 *
 * <pre>
 *   byte   version
 *   long   ticks, messages, saved, lost
 *   histogram of staleness, histogram of skew:   int least, int most, long sum, n× (int ticks, long times)
 *   int    from, to                              the window of the activity
 *   long   trials
 *   n× long course,  n× long power
 * </pre>
 */
public final class MeasuresPayload {

    private static final int VERSION = 1;

    private MeasuresPayload() {}

    public static byte[] encode(Measures measures) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            Traffic traffic = measures.traffic();
            out.writeLong(traffic.ticks());
            out.writeLong(traffic.messages());
            out.writeLong(traffic.saved());
            out.writeLong(traffic.lost());
            write(out, traffic.staleness());
            write(out, traffic.skew());
            ActivitySums activity = measures.activity();
            out.writeInt(activity.window().from());
            out.writeInt(activity.window().to());
            out.writeLong(activity.trials());
            write(out, activity.course());
            write(out, activity.power());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Measures decode(byte[] payload) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new ResultsException("measures have version " + version + ", but this program reads " + VERSION);
            }
            Traffic traffic = new Traffic(
                    in.readLong(), in.readLong(), in.readLong(), in.readLong(), histogram(in), histogram(in));
            ActivityWindow window = new ActivityWindow(in.readInt(), in.readInt());
            return new Measures(traffic, new ActivitySums(window, in.readLong(), longs(in), longs(in)));
        } catch (IOException tooShort) {
            throw new ResultsException("measures of a batch are cut short", tooShort);
        }
    }

    private static void write(DataOutputStream out, Histogram histogram) throws IOException {
        out.writeInt(histogram.least());
        out.writeInt(histogram.most());
        out.writeLong(histogram.sum());
        Map<Integer, Long> counts = histogram.counts();
        out.writeInt(counts.size());
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeLong(entry.getValue());
        }
    }

    private static Histogram histogram(DataInputStream in) throws IOException {
        int least = in.readInt();
        int most = in.readInt();
        long sum = in.readLong();
        Map<Integer, Long> counts = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            counts.put(in.readInt(), in.readLong());
        }
        return Histogram.of(counts, sum, least, most);
    }

    private static void write(DataOutputStream out, long[] values) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    private static long[] longs(DataInputStream in) throws IOException {
        long[] values = new long[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }
}
