package org.separatrix.numerics;

import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link Exp2} in the Vector API: the same operations in the same order. */
public final class VectorExp2 {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private VectorExp2() {}

    /** 2^(−y). */
    public static DoubleVector power(DoubleVector y) {
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

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
