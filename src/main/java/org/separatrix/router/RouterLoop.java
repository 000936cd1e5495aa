package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

/**
 * All groups of a router in one loop, without actors.
 *
 * <p>With a delay d every group takes tick t on its own sum of tick t and on those of the others of tick max(0, t −
 * d).
 */
public final class RouterLoop {

    private final List<ExpertGroupBatch> groups;
    private final int dwell;
    private final int delay;
    /** {@code [age][group][stream]}, newest first; never more than d + 1 of them. */
    private final List<double[][]> history = new ArrayList<>();

    private int tick;

    /**
     * At the first tick.
     *
     * @param groups how many, in [1, experts]
     * @param delay d ≥ 0, in ticks
     */
    public RouterLoop(
            Kernel kernel, RouterModel model, TokenProtocol protocol, TrialRange range, int groups, int delay) {
        that(delay >= 0, "delay", delay, "at least 0");
        this.groups = ExpertSlice.split(model.experts(), groups).stream()
                .map(slice -> ExpertGroupBatch.of(kernel, model, protocol, range, slice))
                .toList();
        this.dwell = protocol.dwell();
        this.delay = delay;
        history.add(this.groups.stream().map(ExpertGroupBatch::sums).toArray(double[][]::new));
    }

    /**
     * Takes the next tick.
     *
     * @return {@code [group][stream]}: the sums after it
     */
    public double[][] step() {
        double[][] next = new double[groups.size()][];
        for (int g = 0; g < next.length; g++) {
            next[g] = groups.get(g).step(tick, received(g));
        }
        tick++;
        history.add(0, next);
        if (history.size() > delay + 1) {
            history.remove(delay + 1);
        }
        return next;
    }

    /**
     * Takes the ticks up to the end of the token.
     *
     * @return what the groups read, in their order
     */
    public List<GroupReading> token() {
        do {
            step();
        } while (tick % dwell != 0);
        return groups.stream().map(ExpertGroupBatch::reading).toList();
    }

    /** Takes a number of tokens. */
    public void tokens(int count, Consumer<List<GroupReading>> reader) {
        for (int n = 0; n < count; n++) {
            reader.accept(token());
        }
    }

    private double[][] received(int group) {
        double[][] received = history.get(history.size() - 1).clone();
        received[group] = history.get(0)[group];
        return received;
    }
}
