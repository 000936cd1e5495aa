package org.separatrix.noise;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Gumbel} in the Vector API: the operations of {@link ScalarGumbel} in its order, a short loop at a time. Constants are
 * broadcast in the loop itself: within a method for it the JIT left the vectors as objects here, and took six times as long.
 */
final class VectorGumbel extends Gumbel {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS =
            DOUBLES.withLanes(long.class).check(long.class);
    private static final int LANES = VectorNormals.LANES;

    private final long[] offsets = new long[LANES];

    /** @param size of a chunk, which is always the same */
    VectorGumbel(Integer size) {
        for (int lane = 0; lane < LANES; lane++) {
            offsets[lane] = Stream.GAMMA * lane;
        }
    }

    @Override
    void draw(Stream stream, long word, double scale) {
        uniform(stream.key() + Stream.GAMMA * word, stream.tweak());
        log(-1.0, -0.0);
        log(-LN_2 * scale, ORIGIN * scale);
    }

    private void uniform(long first, long tweak) {
        LongVector counter = LongVector.fromArray(LONGS, offsets, 0).add(first);
        for (int i = 0; i < CHUNK; i += LANES) {
            LongVector z = counter.lanewise(XOR, counter.lanewise(LSHR, 30)).mul(Stream.M1);
            z = z.lanewise(XOR, z.lanewise(LSHR, 27)).lanewise(XOR, tweak).mul(Stream.M2);
            z = z.lanewise(XOR, z.lanewise(LSHR, 31)).lanewise(LSHR, 12).lanewise(OR, ONE | 1L);
            z.reinterpretAsDoubles().sub(1.0).intoArray(values, i);
            counter = counter.add(Stream.GAMMA * LANES);
        }
    }

    /** values = factor · log2 values + origin. */
    private void log(double factor, double origin) {
        DoubleVector by = DoubleVector.broadcast(DOUBLES, factor);
        DoubleVector plus = DoubleVector.broadcast(DOUBLES, origin);
        for (int i = 0; i < CHUNK; i += LANES) {
            LongVector shifted = DoubleVector.fromArray(DOUBLES, values, i)
                    .reinterpretAsLongs()
                    .sub(BoxMuller.MANTISSA_ORIGIN);
            DoubleVector exponent = shifted.lanewise(LSHR, 52)
                    .lanewise(OR, BoxMuller.INTEGER_EXPONENT)
                    .reinterpretAsDoubles()
                    .sub(BoxMuller.EXPONENT_ORIGIN);
            DoubleVector z = shifted.and(BoxMuller.MANTISSA_BITS)
                    .add(BoxMuller.LEAST_MANTISSA)
                    .reinterpretAsDoubles()
                    .sub(1.0);
            DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_9)
                    .fma(z, DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_8))
                    .fma(z, DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_7))
                    .fma(z, DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_6))
                    .fma(z, DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_5))
                    .fma(z, DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_4))
                    .fma(z, DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_3))
                    .fma(z, DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_2))
                    .fma(z, DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_1))
                    .fma(z, DoubleVector.broadcast(DOUBLES, BoxMuller.LOG_0))
                    .fma(z, exponent)
                    .fma(by, plus)
                    .intoArray(values, i);
        }
    }
}
