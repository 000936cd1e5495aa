package org.separatrix.router;

import java.util.Arrays;
import java.util.List;
import org.separatrix.noise.ScalarNormals;
import org.separatrix.numerics.Exp2;

/**
 * The kernel in plain loops over the streams of a block. Each loop has one result and one index, the form that the JIT
 * turns into vector instructions.
 */
final class ScalarExpertGroupBatch extends BlockedExpertGroupBatch {

    /** Enough for the loops to be long, few enough for a block of 256 experts to stay in the second-level cache. */
    private static final int MOST_LANES = 64;

    private final ScalarNormals normals;
    private final double[] rounded;
    private final double[] before;

    ScalarExpertGroupBatch(GroupSetup setup) {
        super(setup, lanes(setup.range().count()));
        this.normals = new ScalarNormals(pairs.pairs(), lanes);
        this.rounded = new double[lanes];
        this.before = new double[lanes];
    }

    /** Blocks of equal size, as few as possible. */
    private static int lanes(int streams) {
        int blocks = (streams + MOST_LANES - 1) / MOST_LANES;
        return (streams + blocks - 1) / blocks;
    }

    @Override
    List<Pass> noise() {
        return List.of(
                (block, tick) -> normals.fill(keys[block], pairs.firstWord(tick), constants.noise(), zeros, noiseRows));
    }

    @Override
    void excite(int block, int tick) {
        for (int i = 0; i < experts; i++) {
            excite(logits[block][i], rates[block][i], constants.own(), input[i]);
        }
    }

    private void excite(double[] logit, double[] r, double own, double[] y) {
        for (int lane = 0; lane < lanes; lane++) {
            y[lane] = Math.fma(r[lane], own, y[lane] + (logit[lane] + shared[lane]));
        }
    }

    @Override
    void saturate(int block, int tick) {
        for (double[] y : input) {
            fraction(y);
            scale(y);
            sigmoid(y, constants.gain());
        }
    }

    private void fraction(double[] y) {
        for (int lane = 0; lane < lanes; lane++) {
            double k = Exp2.rounded(y[lane]);
            rounded[lane] = k;
            y[lane] = Exp2.fraction(y[lane], k);
        }
    }

    private void scale(double[] fraction) {
        for (int lane = 0; lane < lanes; lane++) {
            fraction[lane] = Exp2.scaled(fraction[lane], rounded[lane]);
        }
    }

    private void sigmoid(double[] power, double gain) {
        for (int lane = 0; lane < lanes; lane++) {
            power[lane] = gain / (1.0 + power[lane]);
        }
    }

    @Override
    void relax(int block, int tick) {
        Arrays.fill(partial[block], 0.0);
        Arrays.fill(flips, 0L);
        for (int i = 0; i < experts; i++) {
            double[] r = rates[block][i];
            System.arraycopy(r, 0, before, 0, lanes);
            relax(r, input[i], constants.keep());
            addRounded(r, partial[block]);
            countFlips(r);
        }
    }

    private void relax(double[] r, double[] target, double keep) {
        for (int lane = 0; lane < lanes; lane++) {
            r[lane] = Math.fma(r[lane], keep, target[lane]);
        }
    }

    private void addRounded(double[] r, double[] sum) {
        for (int lane = 0; lane < lanes; lane++) {
            sum[lane] += r[lane] + ROUNDER - ROUNDER;
        }
    }

    /** The sign of ½ − r tells whether an expert is active. */
    private void countFlips(double[] after) {
        for (int lane = 0; lane < lanes; lane++) {
            long was = Double.doubleToRawLongBits(0.5 - before[lane]);
            flips[lane] += (was ^ Double.doubleToRawLongBits(0.5 - after[lane])) >>> 63;
        }
    }
}
