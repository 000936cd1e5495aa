package org.separatrix.noise;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.SQRT;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The normals of a step of as many trials as a vector has lanes: {@link BoxMuller} in the Vector API.
 *
 * <p>The three short loops pass their values on through small arrays. They are called from places where the JIT does
 * not inline them, because it boxes the vectors of a compiled method with too many vector operations. The constants
 * are broadcast where they are used, since the JIT keeps these in registers and would load constant vectors every
 * time.
 */
public final class VectorNormals {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS =
            DOUBLES.withLanes(long.class).check(long.class);

    public static final int LANES = DOUBLES.length();

    private final int pairs;
    private final long[] words;
    private final double[] squares;

    public VectorNormals(int pairs) {
        this.pairs = pairs;
        this.words = new long[pairs * LANES];
        this.squares = new double[pairs * LANES];
    }

    /**
     * First, draws the words of a step.
     *
     * @param keys {@code [key, tweak][lane]} of the trials' streams; not modified
     * @param firstWord of the step
     */
    public void draw(long[][] keys, long firstWord) {
        LongVector key = LongVector.fromArray(LONGS, keys[0], 0);
        LongVector tweak = LongVector.fromArray(LONGS, keys[1], 0);
        for (int pair = 0; pair < pairs; pair++) {
            LongVector z = key.add(Stream.GAMMA * (firstWord + pair));
            z = z.lanewise(XOR, z.lanewise(LSHR, 30)).mul(Stream.M1);
            z = z.lanewise(XOR, z.lanewise(LSHR, 27)).lanewise(XOR, tweak).mul(Stream.M2);
            z.lanewise(XOR, z.lanewise(LSHR, 31)).intoArray(words, pair * LANES);
        }
    }

    /** Second, the squares of s · R. */
    public void squares(double s) {
        DoubleVector scale = doubles(BoxMuller.scale(s));
        for (int i = 0; i < words.length; i += LANES) {
            LongVector u = LongVector.fromArray(LONGS, words, i)
                    .lanewise(LSHR, 23)
                    .lanewise(OR, BoxMuller.RADIUS_EXPONENT | 1L)
                    .reinterpretAsDoubles()
                    .sub(BoxMuller.RADIUS_ORIGIN)
                    .reinterpretAsLongs();
            LongVector shifted = u.sub(BoxMuller.MANTISSA_ORIGIN);
            DoubleVector exponent = shifted.lanewise(LSHR, 52)
                    .lanewise(OR, BoxMuller.INTEGER_EXPONENT)
                    .reinterpretAsDoubles()
                    .sub(BoxMuller.EXPONENT_ORIGIN);
            DoubleVector z = shifted.and(BoxMuller.MANTISSA_BITS)
                    .add(BoxMuller.LEAST_MANTISSA)
                    .reinterpretAsDoubles()
                    .sub(1.0);
            DoubleVector log = doubles(BoxMuller.LOG_9)
                    .fma(z, doubles(BoxMuller.LOG_8))
                    .fma(z, doubles(BoxMuller.LOG_7))
                    .fma(z, doubles(BoxMuller.LOG_6))
                    .fma(z, doubles(BoxMuller.LOG_5))
                    .fma(z, doubles(BoxMuller.LOG_4))
                    .fma(z, doubles(BoxMuller.LOG_3))
                    .fma(z, doubles(BoxMuller.LOG_2))
                    .fma(z, doubles(BoxMuller.LOG_1))
                    .fma(z, doubles(BoxMuller.LOG_0))
                    .fma(z, exponent);
            scale.mul(log).intoArray(squares, i);
        }
    }

    /**
     * Third, out = base + s · ξ. The roots are taken here, where the processor has the polynomials to do while it divides.
     *
     * @param base {@code [neuron]}; not modified
     * @param out {@code [neuron][lane]}; output
     */
    public void rotate(double[] base, double[][] out) {
        for (int pair = 0; pair < pairs; pair++) {
            int i = pair * LANES;
            LongVector word = LongVector.fromArray(LONGS, words, i);
            DoubleVector radius = DoubleVector.fromArray(DOUBLES, squares, i).lanewise(SQRT);
            DoubleVector t = word.and(BoxMuller.ANGLE_BITS)
                    .lanewise(OR, BoxMuller.ANGLE_EXPONENT | 1L)
                    .reinterpretAsDoubles()
                    .sub(BoxMuller.ANGLE_ORIGIN);
            DoubleVector w = t.mul(t);
            DoubleVector sine = doubles(BoxMuller.SIN_5)
                    .fma(w, doubles(BoxMuller.SIN_4))
                    .fma(w, doubles(BoxMuller.SIN_3))
                    .fma(w, doubles(BoxMuller.SIN_2))
                    .fma(w, doubles(BoxMuller.SIN_1))
                    .fma(w, doubles(BoxMuller.SIN_0))
                    .mul(t);
            DoubleVector cosine = doubles(BoxMuller.COS_5)
                    .fma(w, doubles(BoxMuller.COS_4))
                    .fma(w, doubles(BoxMuller.COS_3))
                    .fma(w, doubles(BoxMuller.COS_2))
                    .fma(w, doubles(BoxMuller.COS_1))
                    .fma(w, doubles(BoxMuller.COS_0))
                    .reinterpretAsLongs()
                    .lanewise(XOR, word.lanewise(LSHL, 63))
                    .reinterpretAsDoubles();
            radius.fma(cosine, doubles(base[pair])).intoArray(out[pair], 0);
            radius.fma(sine, doubles(base[pair + pairs])).intoArray(out[pair + pairs], 0);
        }
    }

    private static DoubleVector doubles(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
