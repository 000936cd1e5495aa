package org.separatrix.ring.transfer;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import org.separatrix.numerics.VectorExp2;

/** {@link Sigmoid} in the Vector API. */
public final class VectorSigmoid implements Shape.VectorForm {

    @Override
    public List<Shape.Pass> passes() {
        return List.of(VectorSigmoid::run);
    }

    private static void run(double[][] y, double gain) {
        for (double[] row : y) {
            DoubleVector power = VectorExp2.power(DoubleVector.fromArray(DoubleVector.SPECIES_PREFERRED, row, 0));
            power.add(1.0).intoArray(row, 0);
        }
    }
}
