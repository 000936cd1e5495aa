package org.separatrix.ring;

import java.util.List;
import java.util.function.Supplier;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.separatrix.noise.InputNoise;
import org.separatrix.noise.VectorNormals;
import org.separatrix.ring.transfer.Shape;

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
    List<Pass> noise(Supplier<double[]> offset) {
        return List.of(
                (block, step) -> normals.draw(keys[block], InputNoise.firstWord(step, neurons)),
                (block, step) -> normals.squares(constants.noiseDrawn(step)),
                (block, step) -> normals.rotate(offset.get(), input));
    }

    @Override
    void correlate(int block, int step) {
        DoubleVector kept = all(constants.noiseKept());
        double[][] noise = eta[block];
        for (int i = 0; i < neurons; i++) {
            DoubleVector next = load(noise[i]).fma(kept, load(input[i]));
            next.intoArray(noise[i], 0);
            all(drive[i]).add(next).intoArray(input[i], 0);
        }
    }

    @Override
    void recurrent(int block, int step) {
        DoubleVector shared = load(sums[block][0])
                .fma(all(constants.uniform()), load(received[0]).fma(all(constants.meanCross()), load(offset)));
        DoubleVector cosine = load(sums[block][1])
                .fma(all(constants.cosine()), load(received[1]).mul(constants.structuredCross()));
        DoubleVector sine = load(sums[block][2])
                .fma(all(constants.cosine()), load(received[2]).mul(constants.structuredCross()));
        for (int pair = 0; pair < pairs; pair++) {
            DoubleVector tuned = cosine.fma(all(cos[pair]), sine.mul(sin[pair]));
            load(input[pair]).add(shared.add(tuned)).intoArray(input[pair], 0);
            load(input[pair + pairs]).add(shared.sub(tuned)).intoArray(input[pair + pairs], 0);
        }
    }

    @Override
    void field(int block, int step) {
        DoubleVector cross = all(constants.fieldCross());
        for (int i = 0; i < neurons; i++) {
            load(received[i]).fma(cross, load(input[i])).intoArray(input[i], 0);
        }
    }

    @Override
    List<Pass> transfer(Shape shape) {
        return shape.vectorForm()
                .map(name -> form(name).passes().stream()
                        .<Pass>map(pass -> (block, step) -> pass.run(input, constants.gain()))
                        .toList())
                .orElseGet(() -> List.of(scalar(shape)));
    }

    private static Shape.VectorForm form(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Shape.VectorForm.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException wrong) {
            throw new IllegalStateException("no vector form of a transfer function: " + name, wrong);
        }
    }

    @Override
    void relax(int block, int step) {
        DoubleVector keep = all(constants.keep());
        DoubleVector sum = all(0.0);
        DoubleVector cosine = all(0.0);
        DoubleVector sine = all(0.0);
        double[][] rate = rates[block];
        for (int pair = 0; pair < pairs; pair++) {
            DoubleVector r = load(rate[pair]).fma(keep, load(input[pair]));
            DoubleVector antipodal = load(rate[pair + pairs]).fma(keep, load(input[pair + pairs]));
            r.intoArray(rate[pair], 0);
            antipodal.intoArray(rate[pair + pairs], 0);
            sum = sum.add(r.add(antipodal));
            DoubleVector difference = r.sub(antipodal);
            cosine = difference.fma(all(cos[pair]), cosine);
            sine = difference.fma(all(sin[pair]), sine);
        }
        sum.intoArray(sums[block][0], 0);
        cosine.intoArray(sums[block][1], 0);
        sine.intoArray(sums[block][2], 0);
    }

    @Override
    void divideAndRelax(int block, int step) {
        DoubleVector keep = all(constants.keep());
        DoubleVector gain = all(constants.gain());
        DoubleVector sum = all(0.0);
        DoubleVector cosine = all(0.0);
        DoubleVector sine = all(0.0);
        double[][] rate = rates[block];
        int pair = 0;
        for (; pair < pairs - 1; pair += 2) {
            DoubleVector a = load(input[pair]);
            DoubleVector b = load(input[pair + 1]);
            DoubleVector c = load(input[pair + pairs]);
            DoubleVector d = load(input[pair + pairs + 1]);
            DoubleVector ab = a.mul(b);
            DoubleVector cd = c.mul(d);
            DoubleVector quotient = gain.div(ab.mul(cd));
            DoubleVector overAb = quotient.mul(cd);
            DoubleVector overCd = quotient.mul(ab);
            DoubleVector first = load(rate[pair]).fma(keep, overAb.mul(b));
            DoubleVector second = load(rate[pair + 1]).fma(keep, overAb.mul(a));
            DoubleVector third = load(rate[pair + pairs]).fma(keep, overCd.mul(d));
            DoubleVector fourth = load(rate[pair + pairs + 1]).fma(keep, overCd.mul(c));
            first.intoArray(rate[pair], 0);
            second.intoArray(rate[pair + 1], 0);
            third.intoArray(rate[pair + pairs], 0);
            fourth.intoArray(rate[pair + pairs + 1], 0);
            sum = sum.add(first.add(third)).add(second.add(fourth));
            DoubleVector difference = first.sub(third);
            cosine = difference.fma(all(cos[pair]), cosine);
            sine = difference.fma(all(sin[pair]), sine);
            difference = second.sub(fourth);
            cosine = difference.fma(all(cos[pair + 1]), cosine);
            sine = difference.fma(all(sin[pair + 1]), sine);
        }
        if (pair < pairs) {
            DoubleVector first = load(rate[pair]).fma(keep, gain.div(load(input[pair])));
            DoubleVector second = load(rate[pair + pairs]).fma(keep, gain.div(load(input[pair + pairs])));
            first.intoArray(rate[pair], 0);
            second.intoArray(rate[pair + pairs], 0);
            sum = sum.add(first.add(second));
            cosine = first.sub(second).fma(all(cos[pair]), cosine);
            sine = first.sub(second).fma(all(sin[pair]), sine);
        }
        sum.intoArray(sums[block][0], 0);
        cosine.intoArray(sums[block][1], 0);
        sine.intoArray(sums[block][2], 0);
    }

    @Override
    void addProduct(double[][] matrix, int block, double[][] out) {
        int i = 0;
        for (; i <= neurons - 4; i += 4) {
            addFourRows(matrix, i, rates[block], out);
        }
        for (; i < neurons; i += 2) {
            addTwoRows(matrix, i, rates[block], out);
        }
    }

    /** Rows together keep several sums going at once, where one would wait for its own last addition. */
    private void addFourRows(double[][] matrix, int i, double[][] from, double[][] out) {
        DoubleVector first = load(out[i]);
        DoubleVector second = load(out[i + 1]);
        DoubleVector third = load(out[i + 2]);
        DoubleVector fourth = load(out[i + 3]);
        for (int j = 0; j < neurons; j++) {
            DoubleVector r = load(from[j]);
            first = r.fma(all(matrix[i][j]), first);
            second = r.fma(all(matrix[i + 1][j]), second);
            third = r.fma(all(matrix[i + 2][j]), third);
            fourth = r.fma(all(matrix[i + 3][j]), fourth);
        }
        first.intoArray(out[i], 0);
        second.intoArray(out[i + 1], 0);
        third.intoArray(out[i + 2], 0);
        fourth.intoArray(out[i + 3], 0);
    }

    private void addTwoRows(double[][] matrix, int i, double[][] from, double[][] out) {
        DoubleVector first = load(out[i]);
        DoubleVector second = load(out[i + 1]);
        for (int j = 0; j < neurons; j++) {
            DoubleVector r = load(from[j]);
            first = r.fma(all(matrix[i][j]), first);
            second = r.fma(all(matrix[i + 1][j]), second);
        }
        first.intoArray(out[i], 0);
        second.intoArray(out[i + 1], 0);
    }

    private static DoubleVector load(double[] row) {
        return DoubleVector.fromArray(DOUBLES, row, 0);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
