package org.separatrix.router;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;
import org.separatrix.noise.VectorNormals;
import org.separatrix.numerics.VectorExp2;

/**
 * The kernel in the Vector API, a vector of streams at a time: the operations of {@link ScalarExpertGroupBatch} in its
 * order.
 */
final class VectorExpertGroupBatch extends BlockedExpertGroupBatch {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS =
            DOUBLES.withLanes(long.class).check(long.class);
    private static final int LANES = VectorNormals.LANES;

    private final VectorNormals normals;

    VectorExpertGroupBatch(GroupSetup setup) {
        super(setup, LANES);
        this.normals = new VectorNormals(pairs.pairs());
    }

    @Override
    List<Pass> noise() {
        return List.of(
                (block, tick) -> normals.draw(keys[block], pairs.firstWord(tick)),
                (block, tick) -> normals.squares(constants.noise()),
                (block, tick) -> normals.rotate(zeros, noiseRows));
    }

    @Override
    void excite(int block, int tick) {
        DoubleVector common = load(shared);
        DoubleVector own = all(constants.own());
        for (int i = 0; i < experts; i++) {
            DoubleVector y = load(input[i]).add(load(logits[block][i]).add(common));
            load(rates[block][i]).fma(own, y).intoArray(input[i], 0);
        }
    }

    @Override
    void saturate(int block, int tick) {
        DoubleVector gain = all(constants.gain());
        for (double[] y : input) {
            gain.div(VectorExp2.power(load(y)).add(1.0)).intoArray(y, 0);
        }
    }

    @Override
    void relax(int block, int tick) {
        DoubleVector keep = all(constants.keep());
        DoubleVector sum = all(0.0);
        LongVector flipped = LongVector.zero(LONGS);
        for (int i = 0; i < experts; i++) {
            DoubleVector before = load(rates[block][i]);
            DoubleVector after = before.fma(keep, load(input[i]));
            after.intoArray(rates[block][i], 0);
            sum = sum.add(after.add(ROUNDER).sub(ROUNDER));
            LongVector was = all(0.5).sub(before).reinterpretAsLongs();
            LongVector is = all(0.5).sub(after).reinterpretAsLongs();
            flipped = flipped.add(was.lanewise(XOR, is).lanewise(LSHR, 63));
        }
        sum.intoArray(partial[block], 0);
        flipped.intoArray(flips, 0);
    }

    private static DoubleVector load(double[] row) {
        return DoubleVector.fromArray(DOUBLES, row, 0);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
