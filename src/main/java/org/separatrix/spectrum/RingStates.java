package org.separatrix.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

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
 * @param rMax the rate at saturation
 * @param neurons N
 * @param site the kind of site of the centre
 * @param j0 J0 as the ring feels it
 * @param j1 J1 as the ring feels it
 */
record RingStates(Activation activation, double rMax, int neurons, Site site, double j0, double j1) {

    private static final int GRID = 120;
    private static final double ACCURACY = 1e-13;

    /** Order parameters of a state of one ring. */
    record State(double mean, double cosine) {}

    /** The bumps in the order of their height, C &gt; 0: the last is the tall one. */
    List<State> bumps(double input) {
        List<State> bumps = new ArrayList<>();
        double highest = 0.52 * rMax;
        double above = highest;
        double excessAbove = excess(above, input);
        for (int g = GRID - 1; g >= 0; g--) {
            double below = highest * (g + 1e-3) / GRID;
            double excessBelow = excess(below, input);
            if (excessBelow > 0.0 != excessAbove > 0.0) {
                double cosine = root(c -> excess(c, input), below, above);
                bumps.add(0, new State(mean(cosine, input), cosine));
            }
            above = below;
            excessAbove = excessBelow;
        }
        return bumps;
    }

    /** The state without bump, C = 0. */
    State silent(double input) {
        return new State(mean(0.0, input), 0.0);
    }

    private double excess(double cosine, double input) {
        double mean = mean(cosine, input);
        double sum = 0.0;
        for (int i = 0; i < neurons; i++) {
            double cos = Math.cos(angle(i));
            sum += activation.rate(-j0 * mean + j1 * cosine * cos + input) * cos;
        }
        return sum / neurons - cosine;
    }

    private double mean(double cosine, double input) {
        return root(m -> average(m, cosine, input) - m, 0.0, 1.0001 * rMax);
    }

    private double average(double mean, double cosine, double input) {
        double sum = 0.0;
        for (int i = 0; i < neurons; i++) {
            sum += activation.rate(-j0 * mean + j1 * cosine * Math.cos(angle(i)) + input);
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
