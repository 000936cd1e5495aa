package org.separatrix.spectrum.plane;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;

/**
 * The values of a parameter that are looked at.
 *
 * @param from the lowest
 * @param to the highest, above it
 */
public record ParameterRange(Parameter parameter, double from, double to) {

    private static final double DIFFERENCE = 1e-5;

    public ParameterRange {
        if (!(from < to)) {
            throw new SpectrumException("from " + from + " to " + to + " there is no " + parameter.key());
        }
    }

    double length() {
        return to - from;
    }

    /** The value that lies a share of the length above the lowest. */
    double at(double share) {
        return from + share * length();
    }

    boolean contains(double value) {
        return from <= value && value <= to;
    }

    /** A scenario with a value, from this range or not; empty where the parameter may not have it. */
    Optional<Scenario> set(Scenario scenario, double value) {
        // The average over noise is even in σ, so a curve may be corrected a little below 0.
        double meant = parameter.equals(Parameter.NOISE) ? Math.abs(value) : value;
        return parameter.admits(meant) ? Optional.of(parameter.set(scenario, meant)) : Optional.empty();
    }

    /**
     * The derivative of a function of the parameter by a difference. No zero of a set depends on it; what is said of how states move
     * with the parameter does: on which side of a point they are more stable, and where a curve turns.
     */
    double[] derivative(double value, DoubleFunction<Optional<double[]>> function) {
        double step = DIFFERENCE * Math.max(0.1 * length(), 1e-3);
        double low = parameter.equals(Parameter.NOISE) || parameter.admits(value - step) ? value - step : value;
        double[] above = function.apply(value + step).orElseThrow();
        double[] below = function.apply(low).orElseThrow();
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / (value + step - low);
        }
        return slope;
    }
}
