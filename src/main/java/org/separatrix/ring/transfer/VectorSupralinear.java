package org.separatrix.ring.transfer;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.separatrix.numerics.VectorExp2;

/** {@link Supralinear} in the Vector API. */
public final class VectorSupralinear implements Shape.VectorForm {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    @Override
    public List<Shape.Pass> passes() {
        return List.of(VectorSupralinear::rectify, VectorSupralinear::square);
    }

    private static void rectify(double[][] y, double gain) {
        for (double[] row : y) {
            DoubleVector.fromArray(DOUBLES, row, 0).max(0.0).intoArray(row, 0);
        }
    }

    private static void square(double[][] y, double gain) {
        DoubleVector factor = DoubleVector.broadcast(DOUBLES, gain);
        DoubleVector one = DoubleVector.broadcast(DOUBLES, 1.0);
        for (double[] row : y) {
            DoubleVector power = VectorExp2.power(DoubleVector.fromArray(DOUBLES, row, 0));
            DoubleVector tanh = one.sub(power).div(power.add(1.0));
            factor.mul(tanh.mul(tanh)).intoArray(row, 0);
        }
    }
}
