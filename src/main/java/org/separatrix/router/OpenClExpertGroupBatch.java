package org.separatrix.router;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.separatrix.noise.OpenClNormals;
import org.separatrix.numerics.OpenClSource;
import org.separatrix.opencl.DeviceBuffer;
import org.separatrix.opencl.DeviceKernel;
import org.separatrix.opencl.DeviceQueue;
import org.separatrix.opencl.Devices;
import org.separatrix.opencl.StagedBuffer;
import org.separatrix.router.TokenProtocol.Start;

/**
 * The kernel in OpenCL: a work item some experts of a stream, the operations of {@link ScalarExpertGroupBatch} in its
 * order. Logits are drawn by the processor, once a token.
 *
 * <pre>
 *   rates    [expert][stream]
 *   logits   [expert][stream]          in units of y
 *   u        [stream]
 *   report   [S_g, flips][stream]
 * </pre>
 */
final class OpenClExpertGroupBatch implements ExpertGroupBatch {

    /** Pairs of experts of a work item: few enough for a small batch to fill a device. */
    private static final int PAIRS_OF_PART = 8;

    /** Index of the first argument of {@code advance_experts} that changes from tick to tick. */
    private static final int CHANGING = 20;

    private final ExpertConstants constants;
    private final RouterModel model;
    private final TokenProtocol protocol;
    private final ExpertSlice slice;
    private final int experts;
    private final int streams;
    private final int parts;
    private final ExpertPairs pairs;
    private final TokenLogits tokens;
    private final Crossings crossings;
    private final DeviceQueue queue;
    private final DeviceKernel advance;
    private final DeviceKernel gather;
    private final DeviceBuffer rates;
    private final DeviceBuffer logits;
    private final DeviceBuffer u;
    private final StagedBuffer total;
    private final StagedBuffer bias;
    private final StagedBuffer report;
    private @Nullable GroupReading reading;

    OpenClExpertGroupBatch(GroupSetup setup) {
        this.model = setup.model();
        this.protocol = setup.protocol();
        this.slice = setup.slice();
        this.constants = ExpertConstants.of(model);
        this.experts = slice.count();
        this.streams = setup.range().count();
        this.pairs = new ExpertPairs(model.experts(), slice);
        this.parts = (pairs.pairs() + PAIRS_OF_PART - 1) / PAIRS_OF_PART;
        this.tokens = new TokenLogits(model, protocol, setup.range(), slice);
        this.crossings = new Crossings(streams, protocol.dwell());
        this.queue = Devices.chosen().queue();
        String source = source();
        this.advance = queue.kernel(source, "advance_experts");
        this.gather = queue.kernel(source, "gather_experts");
        this.rates = queue.buffer((long) experts * streams);
        this.logits = queue.buffer((long) experts * streams);
        this.u = queue.buffer(streams);
        this.total = queue.staged(streams);
        this.bias = queue.staged(streams);
        this.report = queue.staged(2 * streams);
        setArguments(ExpertPairs.keys("expert noise", setup.range(), 0L, streams));
        restore();
    }

    private static String source() {
        OpenClSource source = new OpenClSource()
                .define("ROUNDER", BlockedExpertGroupBatch.ROUNDER)
                .append("#define PAIRS_OF_PART " + PAIRS_OF_PART + "\n")
                .appendExp2();
        return OpenClNormals.append(source)
                .append(OpenClExpertGroupBatch.class, "experts.cl")
                .toString();
    }

    private void setArguments(long[][] keys) {
        long[] flat = Arrays.copyOf(keys[0], 2 * streams);
        System.arraycopy(keys[1], 0, flat, streams, streams);
        DeviceBuffer sums = queue.buffer((long) parts * streams);
        DeviceBuffer flips = queue.buffer((long) parts * streams);
        advance.set(
                0,
                streams,
                experts,
                pairs.pairs(),
                pairs.offset(slice),
                constants.unit(),
                constants.logit(),
                constants.own(),
                constants.keep(),
                constants.gain(),
                model.relativeInhibition(),
                model.threshold(),
                OpenClNormals.scale(constants.noise()),
                queue.holding(flat),
                logits,
                rates,
                u,
                total.device(),
                bias.device(),
                sums,
                flips);
        gather.set(0, streams, parts, model.k(), constants.adapt(), sums, flips, total.device(), u, report.device());
    }

    @Override
    public double[] sums() {
        return report.doubles(streams);
    }

    @Override
    public double[] step(int tick, double[] added, double[][] sums) {
        int age = tick % protocol.dwell();
        if (age == 0) {
            begin();
        }
        total.fill(added(sums));
        queue.send(total);
        if (added.length > 0) {
            bias.fill(added);
            queue.send(bias);
        }
        advance.set(CHANGING, added.length > 0 ? 1 : 0, pairs.firstWord(tick));
        queue.run(advance, (long) parts * streams);
        queue.run(gather, streams);
        queue.fetch(report);
        queue.finish();
        double[] reported = report.doubles(2 * streams);
        for (int stream = 0; stream < streams; stream++) {
            crossings.add(stream, (long) reported[streams + stream], age);
        }
        if (age == protocol.dwell() - 1) {
            end();
        }
        return sums();
    }

    private void begin() {
        crossings.begin();
        double[][] token = tokens.next();
        double[] scaled = new double[experts * streams];
        for (int i = 0; i < experts; i++) {
            for (int stream = 0; stream < streams; stream++) {
                scaled[i * streams + stream] = constants.logit() * token[i][stream];
            }
        }
        queue.write(logits, scaled);
    }

    private void end() {
        double[] last = new double[experts * streams];
        queue.read(rates, last);
        reading = crossings.reading(slice, last);
        if (protocol.start() == Start.RESET) {
            restore();
        }
    }

    private void restore() {
        double rate = model.initialRate();
        queue.write(rates, filled(experts * streams, rate));
        queue.write(u, filled(streams, model.initialU()));
        report.fill(filled(streams, BlockedExpertGroupBatch.initialSum(experts, rate)));
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private double[] added(double[][] sums) {
        double[] all = new double[streams];
        for (double[] sum : sums) {
            for (int stream = 0; stream < streams; stream++) {
                all[stream] += sum[stream];
            }
        }
        return all;
    }

    @Override
    public GroupReading reading() {
        if (reading == null) {
            throw new IllegalStateException("no token has ended yet");
        }
        return reading;
    }

    @Override
    public void close() {
        queue.close();
    }
}
