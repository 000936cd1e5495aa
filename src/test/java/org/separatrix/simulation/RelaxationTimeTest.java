package org.separatrix.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;
import org.separatrix.statistics.CovarianceSums;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Fluctuations;

/**
 * The interval of the relaxation time of dominance against theory: −1/ln z with z the slowest multiplier of the
 * noise-averaged map from tick to tick about coexistence, in which the rings move against each other.
 */
@Tag("optimized")
class RelaxationTimeTest {

    private static final double[] J_CROSS = {0.0, 0.05, 0.1, 0.15, 0.18};
    private static final double[] THEORY = {29.331, 36.463, 49.533, 80.937, 135.699};
    private static final int FROM = 1000;
    private static final int LONGEST_LAG = 200;

    /** As in conf/critical-slowing.conf, which has more trials. */
    private static Estimate relaxationTime(double jCross, long seed, int trials, int steps) {
        Model m = Model.REFERENCE;
        Model model = new Model(
                2,
                480,
                m.j0(),
                m.j1(),
                jCross,
                0.0,
                m.kappa(),
                m.tau(),
                m.dt(),
                m.noise(),
                m.noiseLaw(),
                m.initialRate(),
                m.transfer(),
                m.heterogeneity());
        Protocol protocol = new Protocol(
                steps, List.of(0.0, Math.PI / 2.0), List.of(new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0)));
        RingBatch a = RingBatch.of(Kernel.best(), model, protocol, 0, new TrialRange(seed, 0L, 0L, trials));
        RingBatch b = RingBatch.of(Kernel.best(), model, protocol, 1, new TrialRange(seed, 0L, 0L, trials));
        double[][] dominance = new double[trials][steps - FROM];
        for (int step = 0; step < steps; step++) {
            double[] felt = a.activity()[0];
            a.step(step, b.activity()[0]);
            b.step(step, felt);
            double[] first = a.mean();
            double[] second = b.mean();
            for (int trial = 0; trial < trials && step >= FROM; trial++) {
                dominance[trial][step - FROM] = first[trial] - second[trial];
            }
        }
        CovarianceSums sums = CovarianceSums.none(steps - FROM, LONGEST_LAG);
        for (int trial = 0; trial < trials; trial++) {
            sums = sums.plus(CovarianceSums.of(trial, dominance[trial], LONGEST_LAG));
        }
        return Fluctuations.of(sums).relaxationTime();
    }

    private static boolean covers(Estimate found, double theory) {
        return found.low() <= theory && !(found.high() < theory);
    }

    @Test
    void theIntervalCoversTheTheoryOfTheSlowestMode() {
        int covered = 0;
        for (int seed = 0; seed < 8; seed++) {
            covered += covers(relaxationTime(0.0, seed, 16, 3000), THEORY[0]) ? 1 : 0;
            covered += covers(relaxationTime(0.1, seed, 8, 3000), THEORY[2]) ? 1 : 0;
        }
        // Of 16 at 0.95 each, fewer than 11 come about once in ten thousand times.
        assertTrue(covered >= 11, covered + " of 16");
    }

    /** The long form: seeds and trials as arguments; prints how often each of the five intervals covers. */
    public static void main(String[] args) {
        int seeds = Integer.parseInt(args[0]);
        int trials = Integer.parseInt(args[1]);
        for (int j = 0; j < J_CROSS.length; j++) {
            int covered = 0;
            int unbounded = 0;
            double rate = 0.0;
            for (int seed = 1; seed <= seeds; seed++) {
                Estimate found = relaxationTime(J_CROSS[j], seed, trials, 6000);
                covered += covers(found, THEORY[j]) ? 1 : 0;
                unbounded += Double.isNaN(found.high()) ? 1 : 0;
                rate += 1.0 / found.value() / seeds;
            }
            System.out.printf(
                    Locale.ROOT,
                    "J_cross %.2f: theory %.1f, mean %.1f, covered by %d of %d, %d without an upper end%n",
                    J_CROSS[j],
                    THEORY[j],
                    1.0 / rate,
                    covered,
                    seeds,
                    unbounded);
        }
    }
}
