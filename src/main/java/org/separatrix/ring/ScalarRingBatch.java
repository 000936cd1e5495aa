package org.separatrix.ring;

import java.util.Arrays;
import java.util.List;
import org.separatrix.noise.InputNoise;
import org.separatrix.noise.ScalarNormals;

/** The kernel in plain loops over the trials of a block, which the JIT turns into vector instructions where it can. */
final class ScalarRingBatch extends BlockedRingBatch {

    /** Enough for the loops to be long, few enough for a block to stay in the second-level cache. */
    private static final int MOST_LANES = 256;

    private final ScalarNormals normals;
    private final double[] rounded;
    private final double[] shared;
    private final double[] cosine;
    private final double[] sine;

    ScalarRingBatch(RingSetup setup) {
        super(setup, lanes(setup.trials()));
        this.normals = new ScalarNormals(pairs, lanes);
        this.rounded = new double[neurons * lanes];
        this.shared = new double[lanes];
        this.cosine = new double[lanes];
        this.sine = new double[lanes];
    }

    /** Blocks of equal size, as few as possible. */
    private static int lanes(int trials) {
        int blocks = (trials + MOST_LANES - 1) / MOST_LANES;
        return (trials + blocks - 1) / blocks;
    }

    @Override
    List<Pass> noise() {
        return List.of(
                (block, step) -> normals.draw(keys, 2 * block * lanes, InputNoise.firstWord(step, neurons)),
                (block, step) -> normals.split(),
                (block, step) -> normals.combine(constants.noise(), drive, input));
    }

    @Override
    void recurrent(int block, int step) {
        int sum = block * SUMS * lanes;
        for (int lane = 0; lane < lanes; lane++) {
            shared[lane] = Math.fma(
                    sums[sum + lane],
                    constants.uniform(),
                    Math.fma(felt[lane], constants.meanCross(), constants.threshold()));
            cosine[lane] = Math.fma(
                    sums[sum + lanes + lane], constants.cosine(), felt[lanes + lane] * constants.structuredCross());
            sine[lane] = Math.fma(
                    sums[sum + 2 * lanes + lane],
                    constants.cosine(),
                    felt[2 * lanes + lane] * constants.structuredCross());
        }
        for (int pair = 0; pair < pairs; pair++) {
            recurrent(cos[pair], sin[pair], pair * lanes);
        }
    }

    private void recurrent(double cos, double sin, int first) {
        int antipode = first + pairs * lanes;
        for (int lane = 0; lane < lanes; lane++) {
            double tuned = Math.fma(cosine[lane], cos, sine[lane] * sin);
            input[first + lane] += shared[lane] + tuned;
            input[antipode + lane] += shared[lane] - tuned;
        }
    }

    @Override
    void field(int block, int step) {
        double cross = constants.fieldCross();
        for (int i = 0; i < input.length; i++) {
            input[i] = Math.fma(felt[i], cross, input[i]);
        }
    }

    @Override
    List<Pass> transfer(Transfer.Shape shape) {
        return switch (shape) {
            case SIGMOID, STEEP_SIGMOID -> List.of(this::fraction, this::scale, this::sigmoid);
            case THRESHOLD_POWER -> List.of(this::thresholdPower);
            case SUPRALINEAR -> List.of(this::rectify, this::fraction, this::scale, this::supralinear);
        };
    }

    private void rectify(int block, int step) {
        for (int i = 0; i < input.length; i++) {
            input[i] = Math.max(0.0, input[i]);
        }
    }

    private void fraction(int block, int step) {
        for (int i = 0; i < input.length; i++) {
            double k = Exp2.rounded(input[i]);
            rounded[i] = k;
            input[i] = Exp2.fraction(input[i], k);
        }
    }

    private void scale(int block, int step) {
        for (int i = 0; i < input.length; i++) {
            input[i] = Exp2.scaled(input[i], rounded[i]);
        }
    }

    private void sigmoid(int block, int step) {
        double gain = constants.gain();
        for (int i = 0; i < input.length; i++) {
            input[i] = gain / (1.0 + input[i]);
        }
    }

    private void thresholdPower(int block, int step) {
        double gain = constants.gain();
        for (int i = 0; i < input.length; i++) {
            double x = Math.max(0.0, input[i]);
            double cube = x * x * x;
            input[i] = gain * cube / (1.0 + cube);
        }
    }

    private void supralinear(int block, int step) {
        double gain = constants.gain();
        for (int i = 0; i < input.length; i++) {
            double tanh = (1.0 - input[i]) / (1.0 + input[i]);
            input[i] = gain * (tanh * tanh);
        }
    }

    @Override
    void relax(int block, int step) {
        int sum = block * SUMS * lanes;
        Arrays.fill(sums, sum, sum + SUMS * lanes, 0.0);
        for (int pair = 0; pair < pairs; pair++) {
            relax(cos[pair], sin[pair], pair * lanes, block * neurons * lanes, sum);
        }
    }

    private void relax(double cos, double sin, int first, int block, int sum) {
        double keep = constants.keep();
        int antipode = first + pairs * lanes;
        for (int lane = 0; lane < lanes; lane++) {
            double r = Math.fma(rates[block + first + lane], keep, input[first + lane]);
            double antipodal = Math.fma(rates[block + antipode + lane], keep, input[antipode + lane]);
            rates[block + first + lane] = r;
            rates[block + antipode + lane] = antipodal;
            sums[sum + lane] += r + antipodal;
            sums[sum + lanes + lane] = Math.fma(r - antipodal, cos, sums[sum + lanes + lane]);
            sums[sum + 2 * lanes + lane] = Math.fma(r - antipodal, sin, sums[sum + 2 * lanes + lane]);
        }
    }

    @Override
    void addProduct(double[] matrix, int block, double[] out) {
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                addScaled(matrix[i * neurons + j], (block * neurons + j) * lanes, out, i * lanes);
            }
        }
    }

    private void addScaled(double weight, int from, double[] out, int to) {
        for (int lane = 0; lane < lanes; lane++) {
            out[to + lane] = Math.fma(rates[from + lane], weight, out[to + lane]);
        }
    }
}
