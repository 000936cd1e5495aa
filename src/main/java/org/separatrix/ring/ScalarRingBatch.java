package org.separatrix.ring;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.separatrix.noise.InputNoise;
import org.separatrix.noise.ScalarNormals;
import org.separatrix.ring.transfer.Shape;

/**
 * The kernel in plain loops over the trials of a block. Each loop has one result and one index, the form that the JIT
 * turns into vector instructions.
 */
final class ScalarRingBatch extends BlockedRingBatch {

    /** Enough for the loops to be long, few enough for a block to stay in the second-level cache. */
    private static final int MOST_LANES = 256;

    private final ScalarNormals normals;
    private final double[] shared;
    private final double[] cosine;
    private final double[] sine;
    private final double[] quotient;
    private final double[] overAb;
    private final double[] overCd;

    ScalarRingBatch(RingSetup setup) {
        super(setup, lanes(setup.trials().count()));
        this.normals = new ScalarNormals(pairs, lanes);
        this.shared = new double[lanes];
        this.cosine = new double[lanes];
        this.sine = new double[lanes];
        this.quotient = new double[lanes];
        this.overAb = new double[lanes];
        this.overCd = new double[lanes];
    }

    /** Blocks of equal size, as few as possible. */
    private static int lanes(int trials) {
        int blocks = (trials + MOST_LANES - 1) / MOST_LANES;
        return (trials + blocks - 1) / blocks;
    }

    @Override
    List<Pass> noise(Supplier<double[]> offset) {
        return List.of((block, step) -> normals.fill(
                keys[block], InputNoise.firstWord(step, neurons), constants.noiseDrawn(step), offset.get(), input));
    }

    @Override
    void correlate(int block, int step) {
        for (int i = 0; i < neurons; i++) {
            correlate(eta[block][i], input[i]);
            add(drive[i], eta[block][i], input[i]);
        }
    }

    private void correlate(double[] noise, double[] drawn) {
        double kept = constants.noiseKept();
        for (int lane = 0; lane < lanes; lane++) {
            noise[lane] = Math.fma(noise[lane], kept, drawn[lane]);
        }
    }

    private void add(double drive, double[] noise, double[] y) {
        for (int lane = 0; lane < lanes; lane++) {
            y[lane] = drive + noise[lane];
        }
    }

    @Override
    void recurrent(int block, int step) {
        double[][] sum = sums[block];
        for (int lane = 0; lane < lanes; lane++) {
            double others = Math.fma(received[0][lane], constants.meanCross(), offset[lane]);
            shared[lane] = Math.fma(sum[0][lane], constants.uniform(), others);
            cosine[lane] = Math.fma(sum[1][lane], constants.cosine(), received[1][lane] * constants.structuredCross());
            sine[lane] = Math.fma(sum[2][lane], constants.cosine(), received[2][lane] * constants.structuredCross());
        }
        for (int pair = 0; pair < pairs; pair++) {
            addRecurrent(cos[pair], sin[pair], input[pair]);
            addRecurrent(-cos[pair], -sin[pair], input[pair + pairs]);
        }
    }

    private void addRecurrent(double cos, double sin, double[] y) {
        for (int lane = 0; lane < lanes; lane++) {
            y[lane] += shared[lane] + Math.fma(cosine[lane], cos, sine[lane] * sin);
        }
    }

    @Override
    void field(int block, int step) {
        for (int i = 0; i < neurons; i++) {
            addScaled(received[i], constants.fieldCross(), input[i]);
        }
    }

    @Override
    List<Pass> transfer(Shape shape) {
        return List.of(scalar(shape));
    }

    @Override
    void relax(int block, int step) {
        for (int i = 0; i < neurons; i++) {
            relax(rates[block][i], input[i], constants.keep());
        }
        addSums(block);
    }

    private void addSums(int block) {
        double[][] r = rates[block];
        double[][] sum = sums[block];
        for (double[] row : sum) {
            Arrays.fill(row, 0.0);
        }
        for (int pair = 0; pair < pairs; pair++) {
            addSum(r[pair], r[pair + pairs], sum[0]);
            addDifference(r[pair], r[pair + pairs], cos[pair], sum[1]);
            addDifference(r[pair], r[pair + pairs], sin[pair], sum[2]);
        }
    }

    @Override
    void divideAndRelax(int block, int step) {
        double[][] r = rates[block];
        int pair = 0;
        for (; pair < pairs - 1; pair += 2) {
            double[] a = input[pair];
            double[] b = input[pair + 1];
            double[] c = input[pair + pairs];
            double[] d = input[pair + pairs + 1];
            quotient(a, b, c, d, constants.gain());
            shares(a, b, c, d);
            relax(r[pair], overAb, b, constants.keep());
            relax(r[pair + 1], overAb, a, constants.keep());
            relax(r[pair + pairs], overCd, d, constants.keep());
            relax(r[pair + pairs + 1], overCd, c, constants.keep());
        }
        for (; pair < pairs; pair++) {
            relaxAlone(r[pair], input[pair]);
            relaxAlone(r[pair + pairs], input[pair + pairs]);
        }
        addSums(block);
    }

    private void quotient(double[] a, double[] b, double[] c, double[] d, double gain) {
        for (int lane = 0; lane < lanes; lane++) {
            quotient[lane] = gain / (a[lane] * b[lane] * (c[lane] * d[lane]));
        }
    }

    private void shares(double[] a, double[] b, double[] c, double[] d) {
        for (int lane = 0; lane < lanes; lane++) {
            overAb[lane] = quotient[lane] * (c[lane] * d[lane]);
        }
        for (int lane = 0; lane < lanes; lane++) {
            overCd[lane] = quotient[lane] * (a[lane] * b[lane]);
        }
    }

    private void relax(double[] r, double[] share, double[] other, double keep) {
        for (int lane = 0; lane < lanes; lane++) {
            r[lane] = Math.fma(r[lane], keep, share[lane] * other[lane]);
        }
    }

    private void relaxAlone(double[] r, double[] divisor) {
        double keep = constants.keep();
        double gain = constants.gain();
        for (int lane = 0; lane < lanes; lane++) {
            r[lane] = Math.fma(r[lane], keep, gain / divisor[lane]);
        }
    }

    private void relax(double[] r, double[] target, double keep) {
        for (int lane = 0; lane < lanes; lane++) {
            r[lane] = Math.fma(r[lane], keep, target[lane]);
        }
    }

    private void addSum(double[] r, double[] antipodal, double[] sum) {
        for (int lane = 0; lane < lanes; lane++) {
            sum[lane] += r[lane] + antipodal[lane];
        }
    }

    private void addDifference(double[] r, double[] antipodal, double weight, double[] sum) {
        for (int lane = 0; lane < lanes; lane++) {
            sum[lane] = Math.fma(r[lane] - antipodal[lane], weight, sum[lane]);
        }
    }

    @Override
    void addProduct(double[][] matrix, int block, double[][] out) {
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                addScaled(rates[block][j], matrix[i][j], out[i]);
            }
        }
    }

    private void addScaled(double[] from, double weight, double[] out) {
        for (int lane = 0; lane < lanes; lane++) {
            out[lane] = Math.fma(from[lane], weight, out[lane]);
        }
    }
}
