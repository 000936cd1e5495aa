package org.separatrix.spectrum.equations;

import java.util.function.Function;

/**
 * A scenario with one parameter left open.
 *
 * @param scenario everything else
 * @param parameter the open parameter p
 * @param formulation which equations hold at a value of p
 * @param newton how exactly they are solved
 */
public record Family(
        Scenario scenario, Parameter parameter, Function<Scenario, RateEquations> formulation, NewtonOptions newton) {

    private static final double DIFFERENCE = 1e-5;

    /** The family in the fewest unknowns that hold its equations exactly. */
    public static Family of(Scenario scenario, Parameter parameter) {
        boolean clean = scenario.clean() && !parameter.equals(Parameter.DISORDER_WITHIN);
        return clean
                ? new Family(scenario, parameter, OrderParameterEquations::new, NewtonOptions.STANDARD)
                : dense(scenario, parameter);
    }

    /** The family in the rates themselves. */
    public static Family dense(Scenario scenario, Parameter parameter) {
        return new Family(scenario, parameter, new WeightsLine(scenario, parameter)::equations, NewtonOptions.STANDARD);
    }

    public Family with(NewtonOptions solved) {
        return new Family(scenario, parameter, formulation, solved);
    }

    public RateEquations at(double value) {
        return formulation.apply(parameter.set(scenario, value));
    }

    /** ∂G/∂p by a central difference: it only steers the continuation, the fixed points do not depend on it. */
    public double[] derivative(double[] x, double value) {
        double step = DIFFERENCE * Math.max(1.0, Math.abs(value));
        double low = parameter.admits(value - step) ? value - step : value;
        double[] above = at(value + step).residual(x);
        double[] below = at(low).residual(x);
        double[] derivative = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            derivative[i] = (above[i] - below[i]) / (value + step - low);
        }
        return derivative;
    }
}
