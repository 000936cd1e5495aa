package org.separatrix.spectrum.equations;

import org.separatrix.numerics.linear.Matrix;

/**
 * The weights B over two parameters p and s of a scenario. Every parameter enters them linearly or not at all, so that with four
 * drawings of the disorder
 *
 * <pre>
 *   B(p, s) = B₀ + p B_p + s B_s + p s B_ps
 * </pre>
 */
public final class WeightsPlane {

    private static final double A = 0.5;
    private static final double B = 1.0;

    private final Matrix atA;
    private final Matrix slopeAtA;
    private final Matrix change;
    private final Matrix changeOfSlope;

    public WeightsPlane(Scenario scenario, Parameter first, Parameter second) {
        Scenario low = second.set(scenario, A);
        Scenario high = second.set(scenario, B);
        atA = weights(low, first, A);
        slopeAtA = slope(low, first);
        change = weights(high, first, A).plus(-1.0, atA).scaled(1.0 / (B - A));
        changeOfSlope = slope(high, first).plus(-1.0, slopeAtA).scaled(1.0 / (B - A));
    }

    private WeightsPlane(Matrix atA, Matrix slopeAtA, Matrix change, Matrix changeOfSlope) {
        this.atA = atA;
        this.slopeAtA = slopeAtA;
        this.change = change;
        this.changeOfSlope = changeOfSlope;
    }

    /** The same with the two parameters exchanged. */
    public WeightsPlane turned() {
        return new WeightsPlane(atA, change, slopeAtA, changeOfSlope);
    }

    private static Matrix weights(Scenario scenario, Parameter parameter, double value) {
        return Connectivity.of(parameter.set(scenario, value).model());
    }

    private static Matrix slope(Scenario scenario, Parameter parameter) {
        return weights(scenario, parameter, B)
                .plus(-1.0, weights(scenario, parameter, A))
                .scaled(1.0 / (B - A));
    }

    /** B(p, s), newly allocated. */
    public Matrix at(double p, double s) {
        return atA.plus(p - A, slopeAtA).plus(s - A, change.plus(p - A, changeOfSlope));
    }
}
