package org.separatrix.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.Multirate;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.spectrum.tickmap.SymmetricStates;
import org.separatrix.spectrum.tickmap.TickMap;
import org.separatrix.spectrum.tickmap.TickMap.Multiplier;
import org.separatrix.spectrum.tickmap.TickMapOnset;
import org.separatrix.statistics.ActivityRecorder;
import org.separatrix.statistics.ActivitySummary;
import org.separatrix.statistics.ActivityWindow;
import org.separatrix.study.trials.BatchOrder;
import org.separatrix.study.trials.SequentialBatch;

/**
 * The predicted onset of oscillation against the rings themselves, without noise. The drive fades in stages, which leaves
 * the rings near their symmetric state; from there they settle below the onset and swing above it.
 */
class OscillationTest {

    private static final double LAST = 300.0;
    private static final int STAGE = 500;

    private static Model rings(int rings, double jCross) {
        Model m = Model.REFERENCE;
        double silence = silence(m, jCross);
        return new Model(
                rings,
                m.neurons(),
                m.j0(),
                m.j1(),
                jCross,
                0.0,
                m.kappa(),
                m.tau(),
                m.dt(),
                0.0,
                m.noiseLaw(),
                silence,
                m.transfer(),
                m.heterogeneity());
    }

    /** The rate of rings that nobody drives, m = f(−(J0 + J_cross) m): where they start. */
    private static double silence(Model model, double jCross) {
        double low = 0.0;
        double high = 1.0;
        while (high - low > 1e-15) {
            double m = (low + high) / 2.0;
            if (model.transfer().rate(-(model.j0() + jCross) * m) > m) {
                low = m;
            } else {
                high = m;
            }
        }
        return low;
    }

    /** A constant drive of all rings, with more on top that fades, and a last kick. */
    private static Protocol fading(double drive, int steps, List<Double> items) {
        List<Epoch> epochs = new ArrayList<>();
        epochs.add(new Epoch("drive", 0, steps, Epoch.EVERY_RING, drive));
        double more = 0.05 + 0.4 * drive;
        for (int stage = 0; stage < 5; stage++) {
            epochs.add(new Epoch("stage-" + stage, stage * STAGE, (stage + 1) * STAGE, Epoch.EVERY_RING, more));
            more /= 5.0;
        }
        return new Protocol(steps, items, epochs);
    }

    /** The summed activity, {@code [tick]}. */
    private static double[] activity(Model model, Protocol protocol, Coupling coupling) {
        double[] activity = new double[protocol.steps()];
        Condition condition = new Condition(0, 1L, 0L, model, protocol, ReadOut.REFERENCE, coupling);
        SequentialBatch.run(new BatchOrder(new Batch(0L, 0, 0L, 1), condition), (ring, tick, pace, exchange) -> {
            if (ring == 0) {
                activity[tick] = exchange.summedActivity()[0];
            }
        });
        return activity;
    }

    private static ActivitySummary summary(double[] activity, int from, int to) {
        ActivityWindow window = new ActivityWindow(from, to);
        ActivityRecorder recorder = new ActivityRecorder(window, new int[1]);
        for (int tick = from; tick < to; tick++) {
            recorder.record(tick, new double[] {activity[tick]});
        }
        return ActivitySummary.of(recorder.sums());
    }

    /** Half the range of the activity in a stretch of time. */
    private static double swing(double[] activity, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int tick = from; tick < to; tick++) {
            least = Math.min(least, activity[tick]);
            most = Math.max(most, activity[tick]);
        }
        return (most - least) / 2.0;
    }

    /** Both rings hold the same item, so that they cannot part: what is left is the symmetric state and its swing. */
    @ParameterizedTest
    @CsvSource({
        "5, 1, 1",
        "5, 2, 1",
        "5, 5, 1",
        "5, 10, 1",
        "5, 20, 1",
        "2, 5, 1",
        "2, 10, 1",
        "2, 20, 1",
        "0, 5, 1",
        "0, 10, 1",
        "0, 20, 1",
        "5, 0, 5",
        "5, 0, 20",
        "2, 0, 10"
    })
    void ringsSettleTwoPercentBelowThePredictedOnsetAndSwingTwoPercentAbove(double drive, int delay, int every) {
        TickMap map = new TickMap(new SymmetricStates(rings(2, 0.0), drive, 0.0), delay, every);
        Coupling coupling = every > 1 ? new Multirate(every) : new Delayed(delay);
        TickMapOnset onset = TickMapOnset.ofOscillation(map, LAST).orElseThrow();
        int start = 5 * STAGE;
        int steps = start + 6000;

        double below = 0.98 * onset.jCross();
        double[] settling = activity(rings(2, below), fading(drive, steps, List.of(0.0, 0.0)), coupling);
        double above = 1.02 * onset.jCross();
        double[] swinging = activity(rings(2, above), fading(drive, steps, List.of(0.0, 0.0)), coupling);

        assertTrue(swing(settling, steps - 256, steps) < 0.3 * swing(settling, start, start + 256), "settles");
        assertTrue(swing(swinging, steps - 256, steps) > 10 * swing(settling, steps - 256, steps), "swings");
        ActivitySummary swing = summary(swinging, start, steps);
        assertTrue(swing.amplitude().value() > 0.01 * swing.mean().value(), swing.toString());
        double period = TickMapOnset.multipliers(map, above).stream()
                .filter(Multiplier::oscillates)
                .findFirst()
                .orElseThrow()
                .period();
        assertEquals(period, swing.period().value(), 0.05 * period);
    }

    /**
     * Four rings at a delay of 20: the fold of the cycle is at J_cross 9.068, the onset at 9.756. In between it depends on
     * the start which of the two states the rings come to: from rates of 0.1 it is the oscillation from 9.14 on.
     */
    @ParameterizedTest
    @CsvSource({
        "9.10, 0.1, false",
        "9.13, 0.1, false",
        "9.16, 0.1, true",
        "9.70, 0.1, true",
        "9.03, 1.0, false",
        "9.10, 1.0, true"
    })
    void betweenTheFoldOfTheCycleAndTheOnsetTheStartDecides(double jCross, double rate, boolean swings) {
        Model m = Model.REFERENCE;
        Model model = new Model(
                4,
                m.neurons(),
                m.j0(),
                m.j1(),
                jCross,
                0.0,
                m.kappa(),
                m.tau(),
                m.dt(),
                0.0,
                m.noiseLaw(),
                rate,
                m.transfer(),
                m.heterogeneity());
        int steps = 20_000;
        Protocol protocol = new Protocol(
                steps,
                List.of(0.0, Math.PI / 2.0, Math.PI, -Math.PI / 2.0),
                List.of(new Epoch("drive", 0, steps, Epoch.EVERY_RING, 5.0)));

        double swing = swing(activity(model, protocol, new Delayed(20)), steps - 256, steps);
        assertEquals(swings, swing > 0.1, "half the range " + swing);
    }

    @Test
    void withoutDelayTheySettleAtAnyCrossInhibition() {
        for (double jCross : new double[] {5.0, 20.0, 80.0}) {
            double[] activity =
                    activity(rings(2, jCross), fading(5.0, 5 * STAGE + 500, List.of(0.0, 0.0)), new Delayed(0));
            assertTrue(swing(activity, 5 * STAGE + 244, 5 * STAGE + 500) < 1e-9);
        }
    }

    @Test
    void twoRingsWithItemsOfTheirOwnEndInOneWinnerBeforeTheirSwingCanBeSeen() {
        double above = 1.02 * 9.7556;
        Protocol symmetric = fading(5.0, 5 * STAGE + 3000, List.of(0.0, Math.PI / 2.0));
        List<Epoch> epochs = new ArrayList<>(symmetric.epochs());
        epochs.add(new Epoch("speck of dust", 0, symmetric.steps(), 0, 1e-9));
        double[][] rates = SequentialBatch.run(
                new BatchOrder(
                        new Batch(0L, 0, 0L, 1),
                        new Condition(
                                0,
                                1L,
                                0L,
                                rings(2, above),
                                new Protocol(symmetric.steps(), symmetric.items(), epochs),
                                ReadOut.REFERENCE,
                                new Delayed(20))),
                (ring, tick, pace, exchange) -> {});

        assertTrue(mean(rates[0]) > 10.0 * mean(rates[1]), mean(rates[0]) + " beside " + mean(rates[1]));
    }

    private static double mean(double[] rates) {
        double sum = 0.0;
        for (double r : rates) {
            sum += r / rates.length;
        }
        return sum;
    }
}
