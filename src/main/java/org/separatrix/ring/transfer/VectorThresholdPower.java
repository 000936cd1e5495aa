package org.separatrix.ring.transfer;

import java.util.List;
import jdk.incubator.vector.DoubleVector;

/** {@link ThresholdPower} in the Vector API. */
public final class VectorThresholdPower implements Shape.VectorForm {

    @Override
    public List<Shape.Pass> passes() {
        return List.of(VectorThresholdPower::run);
    }

    private static void run(double[][] y, double gain) {
        DoubleVector factor = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, gain);
        for (double[] row : y) {
            DoubleVector x = DoubleVector.fromArray(DoubleVector.SPECIES_PREFERRED, row, 0)
                    .max(0.0);
            DoubleVector cube = x.mul(x).mul(x);
            factor.mul(cube).div(cube.add(1.0)).intoArray(row, 0);
        }
    }
}
