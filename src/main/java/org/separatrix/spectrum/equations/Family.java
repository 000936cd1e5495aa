package org.separatrix.spectrum.equations;

/**
 * A scenario with one parameter left open.
 *
 * @param scenario everything else
 * @param parameter the open parameter p
 * @param formulation which equations hold at a value of p
 * @param newton how exactly they are solved
 * @param activations of its members
 */
public record Family(
        Scenario scenario,
        Parameter parameter,
        Formulation formulation,
        NewtonOptions newton,
        Activations activations) {

    /** Which equations a scenario is solved in. */
    @FunctionalInterface
    public interface Formulation {

        /** @param activation of the scenario */
        RateEquations equations(Scenario scenario, Activation activation);
    }

    private static final double DIFFERENCE = 1e-5;

    public Family(Scenario scenario, Parameter parameter, Formulation formulation, NewtonOptions newton) {
        this(scenario, parameter, formulation, newton, new Activations());
    }

    /** The family in the fewest unknowns that hold its equations exactly. */
    public static Family of(Scenario scenario, Parameter parameter) {
        boolean clean = scenario.clean() && !parameter.isDisorder();
        return clean
                ? new Family(scenario, parameter, OrderParameterEquations::new, NewtonOptions.STANDARD)
                : dense(scenario, parameter);
    }

    /** The family in the rates themselves. */
    public static Family dense(Scenario scenario, Parameter parameter) {
        return new Family(scenario, parameter, new WeightsLine(scenario, parameter)::equations, NewtonOptions.STANDARD);
    }

    public Family with(NewtonOptions solved) {
        return new Family(scenario, parameter, formulation, solved, activations);
    }

    public RateEquations at(double value) {
        Scenario member = parameter.set(scenario, value);
        return formulation.equations(member, activations.of(member.model(), member.dynamics()));
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
