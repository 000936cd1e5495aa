package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.separatrix.study.Cost;

/** The time that a run has left lies in its interval, though conditions differ fifty times in cost. */
class TimeLeftTest {

    private static final int SLOTS = 2;
    private static final int CONDITIONS = 50;
    private static final int BATCHES = 8;

    /** Seconds of a message of a tick, and of a step of a neuron of a trial, about as this program measures them. */
    private static final double PER_TICK = 4e-6;

    private static final double PER_STEP = 4e-9;

    enum Sweep {
        /** Longer and longer trials. */
        STEPS(i -> cost(100 * (i + 1), 2, 48)),
        /** Larger and larger rings, whose messages cost the same: at first it cannot be known what a neuron costs. */
        NEURONS(i -> cost(500, 2, 8 * (i + 1))),
        /** The most expensive ones first, and of two kinds of coupling of which one takes three times as long. */
        MIXED(i -> new Cost(
                i % 2 == 0 ? "lockstep" : "racing", 2.0 * 50 * (CONDITIONS - i), 50.0 * (CONDITIONS - i) * 96 * 256));

        private final IntFunction<Cost> cost;

        Sweep(IntFunction<Cost> cost) {
            this.cost = cost;
        }

        private static Cost cost(int steps, int rings, int neurons) {
            return new Cost("lockstep", (double) steps * rings, (double) steps * rings * neurons * 256);
        }
    }

    private record Piece(Cost cost, double seconds) {}

    private record Running(Piece piece, double end) {}

    /** What the pieces really take: scatter of a batch, spells in which all is slower, and a JVM that is slow at first. */
    private static List<Piece> pieces(Sweep sweep, Random random) {
        List<Piece> pieces = new ArrayList<>();
        double spell = 1.0;
        for (int i = 0; i < CONDITIONS * BATCHES; i++) {
            if (i % 40 == 0) {
                spell = Math.exp(0.1 * random.nextGaussian());
            }
            Cost cost = sweep.cost.apply(i / BATCHES);
            double cold = 1.0 + Math.exp(-i / 6.0);
            double dear = cost.kind().equals("racing") ? 3.0 : 1.0;
            double exact = dear * (PER_TICK * cost.ticks() + PER_STEP * cost.work());
            pieces.add(new Piece(cost, exact * spell * cold * Math.exp(0.1 * random.nextGaussian())));
        }
        return pieces;
    }

    @ParameterizedTest
    @EnumSource
    void theTruthLiesInTheInterval(Sweep sweep) {
        int looks = 0;
        int hits = 0;
        double width = 0.0;
        List<String> misses = new ArrayList<>();
        for (int repetition = 0; repetition < 10; repetition++) {
            List<Piece> pieces = pieces(sweep, new Random(repetition));
            TimeLeft timeLeft = new TimeLeft();
            pieces.forEach(piece -> timeLeft.open(piece.cost()));
            double all = pieces.stream().mapToDouble(Piece::seconds).sum() / SLOTS;
            PriorityQueue<Running> running = new PriorityQueue<>((a, b) -> Double.compare(a.end(), b.end()));
            int next = 0;
            for (; next < SLOTS; next++) {
                running.add(new Running(pieces.get(next), pieces.get(next).seconds()));
            }
            double look = 0.25;
            List<double[]> seen = new ArrayList<>();
            double now = 0.0;
            while (!running.isEmpty()) {
                Running done = running.poll();
                now = done.end();
                timeLeft.done(done.piece().cost(), done.piece().seconds(), now);
                if (next < pieces.size()) {
                    Piece piece = pieces.get(next++);
                    running.add(new Running(piece, now + piece.seconds()));
                }
                if (look < 1.0 && now >= look * all) {
                    TimeLeft.Left left = timeLeft.left(now, SLOTS);
                    seen.add(new double[] {now, left.low(), left.high(), left.seconds()});
                    look += 0.25;
                }
            }
            for (double[] of : seen) {
                double truth = now - of[0];
                looks++;
                width += (of[2] - of[1]) / truth;
                boolean hit = of[1] <= truth && truth <= of[2];
                hits += hit ? 1 : 0;
                if (!hit) {
                    misses.add(String.format("%.1f not in %.1f–%.1f (%.1f)", truth, of[1], of[2], of[3]));
                }
            }
        }
        assertEquals(30, looks);
        assertTrue(hits >= 0.8 * looks, hits + " of " + looks + ": " + misses);
        assertTrue(width / looks < 1.0, "an interval that says nothing is true, too: " + width / looks);
    }

    @Test
    void saysNothingBeforeItKnows() {
        TimeLeft timeLeft = new TimeLeft();
        Cost cost = new Cost("all", 1.0, 1.0);
        IntStream.range(0, 100).forEach(i -> timeLeft.open(cost));
        timeLeft.begin(0.0);
        IntStream.range(0, 9).forEach(i -> timeLeft.done(cost, 1.0, i + 1.0));
        assertTrue(Double.isNaN(timeLeft.left(9.5, 1).seconds()), "nine pieces");
        timeLeft.done(cost, 1.0, 10.0);
        assertEquals(90.0, timeLeft.left(10.0, 1).seconds(), 1.0);
    }

    /** What an earlier execution has done is done, and says nothing of the speed. */
    @Test
    void whatWasThereBeforeIsNoSpeed() {
        TimeLeft timeLeft = new TimeLeft();
        Cost cost = new Cost("all", 1.0, 1.0);
        IntStream.range(0, 10_100).forEach(i -> timeLeft.open(cost));
        IntStream.range(0, 10_000).forEach(i -> timeLeft.close(cost));
        timeLeft.begin(0.0);
        IntStream.range(0, 10).forEach(i -> timeLeft.done(cost, 1.0, i + 1.0));
        assertEquals(90.0, timeLeft.left(10.0, 1).seconds(), 1.0);
    }
}
