package org.separatrix.spectrum.equations;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The weights of a family: every parameter p enters them linearly or not at all, B(p) = B(a) + (p − a)/(b − a) (B(b) −
 * B(a)), so that the disorder is drawn twice for a whole branch.
 */
final class WeightsLine {

    private static final double A = 0.5;
    private static final double B = 1.0;

    private final Parameter parameter;
    private final DMatrixRMaj atA;
    private final DMatrixRMaj slope;

    WeightsLine(Scenario scenario, Parameter parameter) {
        this.parameter = parameter;
        atA = Connectivity.of(parameter.set(scenario, A).model());
        slope = Connectivity.of(parameter.set(scenario, B).model());
        CommonOps_DDRM.subtract(slope, atA, slope);
        CommonOps_DDRM.scale(1.0 / (B - A), slope);
    }

    RateEquations equations(Scenario scenario) {
        DMatrixRMaj weights = new DMatrixRMaj(atA.numRows, atA.numCols);
        CommonOps_DDRM.add(atA, parameter.of(scenario) - A, slope, weights);
        return new DenseEquations(scenario, weights);
    }
}
