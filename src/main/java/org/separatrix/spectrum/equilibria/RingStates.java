package org.separatrix.spectrum.equilibria;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.LatticeSite;

/**
 * All stationary states of one clean ring under a uniform input I,
 *
 * <pre>
 *   m = ⟨f(−J0 m + J1 C cos x + I)⟩,   C = ⟨f(−J0 m + J1 C cos x + I) cos x⟩
 * </pre>
 *
 * averaged over the angles x of the neurons from the bump's centre. For each C the mean m is a root of a falling function;
 * the states are then the zeros in C of the second equation. Of two bumps the tall one is that of larger C: it is found by
 * its place in the order, so that the low unstable bump is never taken for it.
 *
 * @param activation f
 * @param rMax the most that a rate can be
 * @param neurons N
 * @param site the kind of site of the centre
 * @param j0 J0 as the ring feels it
 * @param j1 J1 as the ring feels it
 */
record RingStates(Activation activation, double rMax, int neurons, LatticeSite site, double j0, double j1) {

    private static final int GRID = 120;
    private static final int FLAT_GRID = 400;
    private static final double ACCURACY = 1e-13;

    /** Order parameters of a state of one ring. */
    record State(double mean, double cosine) {}

    /** The bumps in the order of their height, C &gt; 0: the last is the tall one. */
    List<State> bumps(double input) {
        return bumps(input, mean -> 0.0);
    }

    /**
     * The bumps of a ring that others answer.
     *
     * @param feedback what they add to its input at a mean rate of its own
     */
    List<State> bumps(double input, DoubleUnaryOperator feedback) {
        double highest = 0.52 * rMax;
        double[] cosines = new double[GRID + 1];
        double[] excess = new double[GRID + 1];
        for (int g = 0; g <= GRID; g++) {
            cosines[g] = g == GRID ? highest : highest * (g + 1e-3) / GRID;
            excess[g] = excess(cosines[g], input, feedback);
        }
        DoubleUnaryOperator function = c -> excess(c, input, feedback);
        List<State> bumps = new ArrayList<>();
        for (int g = 0; g < GRID; g++) {
            if (excess[g] > 0.0 != excess[g + 1] > 0.0) {
                bumps.add(state(root(function, cosines[g], cosines[g + 1]), input, feedback));
            } else if (g > 0 && excess[g - 1] > 0.0 == excess[g] > 0.0 && nearest(excess, g)) {
                pair(function, cosines[g - 1], cosines[g], cosines[g + 1]).stream()
                        .map(cosine -> state(cosine, input, feedback))
                        .forEach(bumps::add);
            }
        }
        return bumps;
    }

    /** Whether a value is nearer to zero than its neighbours, so that two zeros may lie between them. */
    private static boolean nearest(double[] values, int g) {
        return Math.abs(values[g]) < Math.abs(values[g - 1]) && Math.abs(values[g]) <= Math.abs(values[g + 1]);
    }

    /** Two zeros on either side of the value between, at which the function is nearest to zero, if there are any. */
    private static List<Double> pair(DoubleUnaryOperator function, double low, double between, double high) {
        double sign = Math.signum(function.applyAsDouble(between));
        UnivariatePointValuePair nearest = new BrentOptimizer(1e-10, 1e-14)
                .optimize(
                        new MaxEval(200),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(c -> sign * function.applyAsDouble(c)),
                        new SearchInterval(low, high, between));
        double turn = nearest.getPoint();
        return nearest.getValue() < 0.0 ? List.of(root(function, low, turn), root(function, turn, high)) : List.of();
    }

    private State state(double cosine, double input, DoubleUnaryOperator feedback) {
        return new State(mean(cosine, input, feedback), cosine);
    }

    /** The state without bump, C = 0; of several the one of the least mean. */
    State silent(double input) {
        return new State(mean(0.0, input, mean -> 0.0), 0.0);
    }

    /** All states without bump: more than one where rings that excite themselves are bistable. */
    List<State> flat(double input) {
        DoubleUnaryOperator function = m -> average(m, 0.0, input, mean -> 0.0) - m;
        double highest = 1.0001 * rMax;
        List<State> states = new ArrayList<>();
        double below = function.applyAsDouble(0.0);
        for (int g = 0; g < FLAT_GRID; g++) {
            double above = function.applyAsDouble(highest * (g + 1) / FLAT_GRID);
            if (below > 0.0 != above > 0.0) {
                double mean = root(function, highest * g / FLAT_GRID, highest * (g + 1) / FLAT_GRID);
                states.add(new State(mean, 0.0));
            }
            below = above;
        }
        return states;
    }

    private double excess(double cosine, double input, DoubleUnaryOperator feedback) {
        double mean = mean(cosine, input, feedback);
        double whole = input + feedback.applyAsDouble(mean);
        double sum = 0.0;
        for (int i = 0; i < neurons; i++) {
            double cos = Math.cos(angle(i));
            sum += activation.rate(-j0 * mean + j1 * cosine * cos + whole) * cos;
        }
        return sum / neurons - cosine;
    }

    private double mean(double cosine, double input, DoubleUnaryOperator feedback) {
        return root(m -> average(m, cosine, input, feedback) - m, 0.0, 1.0001 * rMax);
    }

    private double average(double mean, double cosine, double input, DoubleUnaryOperator feedback) {
        double whole = input + feedback.applyAsDouble(mean);
        double sum = 0.0;
        for (int i = 0; i < neurons; i++) {
            sum += activation.rate(-j0 * mean + j1 * cosine * Math.cos(angle(i)) + whole);
        }
        return sum / neurons;
    }

    private double angle(int neuron) {
        return 2.0 * Math.PI * (neuron + site.offset()) / neurons;
    }

    private static double root(DoubleUnaryOperator function, double low, double high) {
        double atLow = function.applyAsDouble(low);
        return atLow == 0.0 ? low : new BrentSolver(1e-12, ACCURACY).solve(200, function::applyAsDouble, low, high);
    }
}
