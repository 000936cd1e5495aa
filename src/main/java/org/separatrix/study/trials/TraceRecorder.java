package org.separatrix.study.trials;

import java.util.Optional;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.NonFinite;
import org.separatrix.ring.RingBatch;
import org.separatrix.simulation.RingObserver;

/** Records the rates of a single trial after every step. Each ring writes a part of its own, so no lock is needed. */
public final class TraceRecorder implements RingObserver {

    private final Condition condition;
    private final double[][][] rates;

    /** @throws IllegalArgumentException if the time course is too long to be held */
    public TraceRecorder(Condition condition) {
        this.condition = condition;
        Trace.requireHoldable(condition);
        this.rates = new double[condition.model().rings()][condition.protocol().steps() + 1][];
    }

    /** The time course, when the trial has ended. */
    public Trace trace() {
        return new Trace(condition, rates);
    }

    @Override
    public RingBatch observing(int ring, RingBatch trial) {
        rates[ring][0] = trial.rates();
        return new RingBatch() {
            @Override
            public double[][] activity() {
                return trial.activity();
            }

            @Override
            public void step(int step, double[] inhibition, double[] input, boolean[] held) {
                trial.step(step, inhibition, input, held);
                rates[ring][step + 1] = trial.rates();
            }

            @Override
            public Optional<NonFinite> nonFinite() {
                return trial.nonFinite();
            }

            @Override
            public double[] mean() {
                return trial.mean();
            }

            @Override
            public double[] amplitude() {
                return trial.amplitude();
            }

            @Override
            public double[] rates() {
                return trial.rates();
            }

            @Override
            public void close() {
                trial.close();
            }
        };
    }
}
