package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

/**
 * The rates of all experts of one stream at every tick, as the groups of a router compute them.
 *
 * <p>Every expert is a group of its own here, so the sum of a group is a rate. An expert receives the input of its
 * group in the router: the sum of its own group at this tick and those of the other groups d ticks ago. Sums are exact
 * (see {@link ExpertGroupBatch}), so that these rates are those of the groups, to within their rounding by 2⁻⁴³.
 */
public final class ExpertTrace {

    private final List<ExpertSlice> slices;
    private final List<ExpertGroupBatch> experts;
    private final int delay;
    private final int ticks;

    /**
     * At the first tick.
     *
     * @param stream a single one
     * @param groups among which the experts are shared out, in [1, experts]
     * @param delay d ≥ 0, in ticks
     */
    public ExpertTrace(RouterModel model, TokenProtocol protocol, TrialRange stream, int groups, int delay) {
        that(stream.count() == 1, "streams", stream.count(), "1");
        that(delay >= 0, "delay", delay, "at least 0");
        this.slices = ExpertSlice.split(model.experts(), groups);
        // A vector of a single stream would be padding for the most part.
        this.experts = ExpertSlice.split(model.experts(), model.experts()).stream()
                .map(slice -> ExpertGroupBatch.of(Kernel.SCALAR, model, protocol, stream, slice))
                .toList();
        this.delay = delay;
        this.ticks = protocol.ticks();
    }

    /**
     * Takes all ticks of the stream.
     *
     * @return {@code [expert][tick]}: r after each of them
     */
    public double[][] rates() {
        double[][] rates = new double[experts.size()][ticks];
        double[] now = experts.stream().mapToDouble(expert -> expert.sums()[0]).toArray();
        Deque<double[]> sums = new ArrayDeque<>(List.of(sums(now)));
        for (int tick = 0; tick < ticks; tick++) {
            for (int group = 0; group < slices.size(); group++) {
                double[] received = {received(group, sums.getLast(), sums.getFirst())};
                ExpertSlice slice = slices.get(group);
                for (int i = slice.first(); i < slice.first() + slice.count(); i++) {
                    now[i] = experts.get(i).step(tick, received)[0];
                    rates[i][tick] = now[i];
                }
            }
            sums.addLast(sums(now));
            if (sums.size() > delay + 1) {
                sums.removeFirst();
            }
        }
        return rates;
    }

    private double[] sums(double[] rates) {
        return slices.stream()
                .mapToDouble(slice -> Arrays.stream(rates, slice.first(), slice.first() + slice.count())
                        .reduce(0.0, Double::sum))
                .toArray();
    }

    private static double received(int group, double[] now, double[] late) {
        double received = now[group];
        for (int other = 0; other < late.length; other++) {
            received += other == group ? 0.0 : late[other];
        }
        return received;
    }
}
