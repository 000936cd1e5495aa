package org.separatrix.ring;

import static jdk.incubator.vector.VectorOperators.LSHL;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;
import org.separatrix.noise.InputNoise;
import org.separatrix.noise.VectorNormals;

/** The kernel in the Vector API, a vector of trials at a time: the operations of {@link ScalarRingBatch} in its order. */
final class VectorRingBatch extends BlockedRingBatch {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = VectorNormals.LANES;

    private final VectorNormals normals;

    VectorRingBatch(RingSetup setup) {
        super(setup, LANES);
        this.normals = new VectorNormals(pairs);
    }

    @Override
    List<Pass> noise() {
        return List.of(
                (block, step) -> normals.draw(keys, 2 * block * LANES, InputNoise.firstWord(step, neurons)),
                (block, step) -> normals.radii(constants.noise()),
                (block, step) -> normals.rotate(drive, input));
    }

    @Override
    void recurrent(int block, int step) {
        int sum = block * SUMS * LANES;
        DoubleVector shared = load(sums, sum)
                .fma(all(constants.uniform()), load(felt, 0).fma(constants.meanCross(), constants.threshold()));
        DoubleVector cosine = load(sums, sum + LANES)
                .fma(all(constants.cosine()), load(felt, LANES).mul(constants.structuredCross()));
        DoubleVector sine = load(sums, sum + 2 * LANES)
                .fma(all(constants.cosine()), load(felt, 2 * LANES).mul(constants.structuredCross()));
        int antipode = pairs * LANES;
        for (int pair = 0; pair < pairs; pair++) {
            int i = pair * LANES;
            DoubleVector tuned = cosine.fma(all(cos[pair]), sine.mul(sin[pair]));
            load(input, i).add(shared.add(tuned)).intoArray(input, i);
            load(input, i + antipode).add(shared.sub(tuned)).intoArray(input, i + antipode);
        }
    }

    @Override
    void field(int block, int step) {
        DoubleVector cross = all(constants.fieldCross());
        for (int i = 0; i < input.length; i += LANES) {
            load(felt, i).fma(cross, load(input, i)).intoArray(input, i);
        }
    }

    @Override
    List<Pass> transfer(Transfer.Shape shape) {
        return switch (shape) {
            case SIGMOID, STEEP_SIGMOID -> List.of(this::sigmoid);
            case THRESHOLD_POWER -> List.of(this::thresholdPower);
            case SUPRALINEAR -> List.of(this::rectify, this::supralinear);
        };
    }

    private void sigmoid(int block, int step) {
        DoubleVector gain = all(constants.gain());
        for (int i = 0; i < input.length; i += LANES) {
            gain.div(exp2(load(input, i)).add(1.0)).intoArray(input, i);
        }
    }

    private void thresholdPower(int block, int step) {
        DoubleVector gain = all(constants.gain());
        for (int i = 0; i < input.length; i += LANES) {
            DoubleVector x = load(input, i).max(0.0);
            DoubleVector cube = x.mul(x).mul(x);
            gain.mul(cube).div(cube.add(1.0)).intoArray(input, i);
        }
    }

    private void rectify(int block, int step) {
        for (int i = 0; i < input.length; i += LANES) {
            load(input, i).max(0.0).intoArray(input, i);
        }
    }

    private void supralinear(int block, int step) {
        DoubleVector gain = all(constants.gain());
        for (int i = 0; i < input.length; i += LANES) {
            DoubleVector power = exp2(load(input, i));
            DoubleVector tanh = all(1.0).sub(power).div(power.add(1.0));
            gain.mul(tanh.mul(tanh)).intoArray(input, i);
        }
    }

    /** 2^(−y). */
    private static DoubleVector exp2(DoubleVector y) {
        DoubleVector rounded = all(Exp2.ROUNDER).sub(y);
        DoubleVector w = rounded.sub(Exp2.ROUNDER).add(y);
        LongVector fraction = all(Exp2.C_8)
                .fma(w, all(Exp2.C_7))
                .fma(w, all(Exp2.C_6))
                .fma(w, all(Exp2.C_5))
                .fma(w, all(Exp2.C_4))
                .fma(w, all(Exp2.C_3))
                .fma(w, all(Exp2.C_2))
                .fma(w, all(Exp2.C_1))
                .fma(w, all(Exp2.C_0))
                .reinterpretAsLongs();
        LongVector k = rounded.reinterpretAsLongs().min(Exp2.HIGHEST).max(Exp2.LOWEST);
        return fraction.add(k.lanewise(LSHL, 52)).reinterpretAsDoubles();
    }

    @Override
    void relax(int block, int step) {
        DoubleVector keep = all(constants.keep());
        DoubleVector sum = all(0.0);
        DoubleVector cosine = all(0.0);
        DoubleVector sine = all(0.0);
        int first = block * neurons * LANES;
        int antipode = pairs * LANES;
        for (int pair = 0; pair < pairs; pair++) {
            int i = pair * LANES;
            DoubleVector r = load(rates, first + i).fma(keep, load(input, i));
            DoubleVector antipodal = load(rates, first + antipode + i).fma(keep, load(input, antipode + i));
            r.intoArray(rates, first + i);
            antipodal.intoArray(rates, first + antipode + i);
            sum = sum.add(r.add(antipodal));
            DoubleVector difference = r.sub(antipodal);
            cosine = difference.fma(all(cos[pair]), cosine);
            sine = difference.fma(all(sin[pair]), sine);
        }
        int at = block * SUMS * LANES;
        sum.intoArray(sums, at);
        cosine.intoArray(sums, at + LANES);
        sine.intoArray(sums, at + 2 * LANES);
    }

    @Override
    void addProduct(double[] matrix, int block, double[] out) {
        for (int i = 0; i < neurons; i++) {
            addRow(matrix, i * neurons, block * neurons * LANES, out, i * LANES);
        }
    }

    private void addRow(double[] matrix, int row, int from, double[] out, int to) {
        DoubleVector sum = load(out, to);
        for (int j = 0; j < neurons; j++) {
            sum = load(rates, from + j * LANES).fma(all(matrix[row + j]), sum);
        }
        sum.intoArray(out, to);
    }

    private static DoubleVector load(double[] array, int offset) {
        return DoubleVector.fromArray(DOUBLES, array, offset);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
