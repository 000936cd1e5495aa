package org.separatrix.study.trials;

import java.util.Arrays;
import org.separatrix.coupling.CouplingInput;
import org.separatrix.coupling.Exchange;
import org.separatrix.coupling.Pace;
import org.separatrix.ring.RingBatch;
import org.separatrix.simulation.RingAttractor;

/**
 * Runs a batch of rings on one thread, without actors. It uses the same rings and the same exchange, so its rates are
 * the same to the bit. Racing participants take turns here.
 */
public final class SequentialBatch {

    /** Looks on as a ring is about to take a tick. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * @param tick 0-based
         * @param pace of the ring
         * @param exchange to look at, not to be told anything
         */
        void onTick(int ring, int tick, Pace pace, Exchange exchange);
    }

    private SequentialBatch() {}

    /**
     * Runs a batch to its end.
     *
     * @param order without experts beside the rings
     * @return the final rates, {@code [ring]}, each flattened [neuron][trial]
     */
    public static double[][] run(BatchOrder order, Watcher watcher) {
        if (order.condition().router().isPresent()) {
            throw new IllegalArgumentException("experts beside the rings are not rehearsed");
        }
        int rings = order.condition().model().rings();
        RingBatch[] batches = new RingBatch[rings];
        Pace[] paces = new Pace[rings];
        Exchange exchange = order.exchange();
        for (int k = 0; k < rings; k++) {
            batches[k] = RingAttractor.ring(k, order.condition(), order.batch());
            paces[k] = order.condition().coupling().pace(order.streams(), k);
            exchange.report(k, 0, batches[k].activity());
        }
        for (int tick = 0; !exchange.isOver(); tick++) {
            CouplingInput[] inputs = new CouplingInput[rings];
            for (int k = 0; k < rings; k++) {
                watcher.onTick(k, tick, paces[k], exchange);
                inputs[k] = exchange.take(k);
            }
            for (int k = 0; k < rings; k++) {
                batches[k].step(tick, inputs[k].peers(), inputs[k].others(), paces[k].sittingOut(tick));
                exchange.report(k, tick + 1, batches[k].activity());
            }
        }
        double[][] rates = Arrays.stream(batches).map(RingBatch::rates).toArray(double[][]::new);
        Arrays.stream(batches).forEach(RingBatch::close);
        return rates;
    }
}
