package org.separatrix.study.trials;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.separatrix.coupling.Histogram;
import org.separatrix.coupling.Traffic;
import org.separatrix.record.Payload;
import org.separatrix.record.ResultsException;
import org.separatrix.record.WholeNumbers;
import org.separatrix.simulation.Measures;
import org.separatrix.statistics.ActivitySums;
import org.separatrix.statistics.ActivityWindow;
import org.separatrix.statistics.GroupSums;

/**
 * How {@link Measures} stand behind the trials of a batch, in {@link WholeNumbers}; n× is a count and what it counts.
 *
 * <pre>
 *   ticks, messages, saved, lost
 *   histogram of staleness, histogram of skew:   least, most, sum, n× runs
 *   n× trials by group, n× n× numbers by group
 *   from, to                                     the window of the activity
 *   n× trials by group, n× n× course, n× n× early, n× scatter, n× early scatter, n× n× n× power
 * </pre>
 *
 * <p>A run is of neighbouring counts of a histogram that were seen equally often: ticks from the end of the run before to
 * its first, how many it has, and how much oftener they were seen than those of the run before.
 */
public final class MeasuresPayload {

    static final String FORMAT = "measures";
    private static final int VERSION = 3;

    private MeasuresPayload() {}

    public static Payload encode(Measures measures) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Traffic traffic = measures.traffic();
            WholeNumbers.write(out, traffic.ticks());
            WholeNumbers.write(out, traffic.messages());
            WholeNumbers.write(out, traffic.saved());
            WholeNumbers.write(out, traffic.lost());
            write(out, traffic.staleness());
            write(out, traffic.skew());
            WholeNumbers.writeAll(out, measures.byGroup().trials());
            WholeNumbers.writeAll(out, measures.byGroup().sums());
            write(out, measures.activity());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Payload(FORMAT, VERSION, bytes.toByteArray());
    }

    static Measures decode(Payload payload) {
        byte[] content = payload.requireContent(FORMAT, VERSION);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            Traffic traffic = new Traffic(
                    WholeNumbers.read(in),
                    WholeNumbers.read(in),
                    WholeNumbers.read(in),
                    WholeNumbers.read(in),
                    histogram(in),
                    histogram(in));
            GroupSums byGroup = new GroupSums(WholeNumbers.readAll(in), WholeNumbers.readRows(in));
            return new Measures(traffic, byGroup, activity(in));
        } catch (IOException tooShort) {
            throw new ResultsException("measures of a batch are cut short", tooShort);
        }
    }

    private static void write(DataOutputStream out, ActivitySums activity) throws IOException {
        WholeNumbers.write(out, activity.window().from());
        WholeNumbers.write(out, activity.window().to());
        WholeNumbers.writeAll(out, activity.trials());
        WholeNumbers.writeAll(out, activity.course());
        WholeNumbers.writeAll(out, activity.early());
        WholeNumbers.writeAll(out, activity.scatter());
        WholeNumbers.writeAll(out, activity.earlyScatter());
        WholeNumbers.write(out, activity.power().size());
        for (long[][] power : activity.power()) {
            WholeNumbers.writeAll(out, power);
        }
    }

    private static ActivitySums activity(DataInputStream in) throws IOException {
        ActivityWindow window = new ActivityWindow((int) WholeNumbers.read(in), (int) WholeNumbers.read(in));
        long[] trials = WholeNumbers.readAll(in);
        long[][] course = WholeNumbers.readRows(in);
        long[][] early = WholeNumbers.readRows(in);
        long[] scatter = WholeNumbers.readAll(in);
        long[] earlyScatter = WholeNumbers.readAll(in);
        List<long[][]> power = new ArrayList<>();
        for (long left = WholeNumbers.read(in); left > 0; left--) {
            power.add(WholeNumbers.readRows(in));
        }
        return new ActivitySums(window, trials, course, early, scatter, earlyScatter, power);
    }

    private static void write(DataOutputStream out, Histogram histogram) throws IOException {
        WholeNumbers.write(out, histogram.least());
        WholeNumbers.write(out, histogram.most());
        WholeNumbers.write(out, histogram.sum());
        List<Histogram.Count> counts = histogram.counts();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (i == 0
                    || key(counts.get(i)) != key(counts.get(i - 1)) + 1
                    || counts.get(i).times() != counts.get(i - 1).times()) {
                starts.add(i);
            }
        }
        WholeNumbers.write(out, starts.size());
        int end = 0;
        long times = 0;
        for (int run = 0; run < starts.size(); run++) {
            int start = starts.get(run);
            int next = run + 1 < starts.size() ? starts.get(run + 1) : counts.size();
            Histogram.Count first = counts.get(start);
            WholeNumbers.write(out, key(first) - end);
            WholeNumbers.write(out, next - start);
            WholeNumbers.write(out, first.times() - times);
            end = key(first) + next - start;
            times = first.times();
        }
    }

    /** The end of a class that is nearer to zero names it. */
    private static int key(Histogram.Count count) {
        return count.to() < 0 ? count.to() : count.from();
    }

    private static Histogram histogram(DataInputStream in) throws IOException {
        int least = (int) WholeNumbers.read(in);
        int most = (int) WholeNumbers.read(in);
        long sum = WholeNumbers.read(in);
        Map<Integer, Long> counts = new TreeMap<>();
        int key = 0;
        long times = 0;
        for (long left = WholeNumbers.read(in); left > 0; left--) {
            key += (int) WholeNumbers.read(in);
            long run = WholeNumbers.read(in);
            times += WholeNumbers.read(in);
            for (long i = 0; i < run; i++) {
                counts.put(key++, times);
            }
        }
        return Histogram.of(counts, sum, least, most);
    }
}
