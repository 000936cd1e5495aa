package org.separatrix.spectrum.equations;

import org.separatrix.numerics.linear.Matrix;

/**
 * The weights of a family: every parameter p enters them linearly or not at all, B(p) = B(a) + (p − a)/(b − a) (B(b) −
 * B(a)), so that the disorder is drawn twice for a whole branch.
 */
final class WeightsLine {

    private static final double A = 0.5;
    private static final double B = 1.0;

    private final Parameter parameter;
    private final Matrix atA;
    private final Matrix slope;

    WeightsLine(Scenario scenario, Parameter parameter) {
        this.parameter = parameter;
        atA = Connectivity.of(parameter.set(scenario, A).model());
        Matrix atB = Connectivity.of(parameter.set(scenario, B).model());
        slope = atB.plus(-1.0, atA).scaled(1.0 / (B - A));
    }

    RateEquations equations(Scenario scenario, Activation activation) {
        return new DenseEquations(scenario, activation, atA.plus(parameter.of(scenario) - A, slope));
    }
}
