package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.Optional;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.spectrum.equations.Parameter;

/**
 * The states of a kind over the first parameter at a value s of the second: F(E y; p) = 0 in u = (y, p).
 *
 * @param s of the second parameter
 */
record StateSet(Plane plane, Frame frame, double s) implements ZeroSet {

    private static final double DIFFERENCE = 1e-5;

    @Override
    public Optional<Linear> at(double[] u) {
        int d = frame.unknowns();
        double[] y = Arrays.copyOf(u, d);
        Optional<Expansion> expansion = expansion(u);
        if (expansion.isEmpty()) {
            return Optional.empty();
        }
        Matrix jacobian = new Matrix(d, d + 1);
        jacobian.insert(frame.block(expansion.get(), false), 0, 0);
        double[] slope = ParameterSlope.of(
                        plane.first(), plane.at(u[d], s).orElseThrow(), expansion.get(), frame.lifted(y))
                .map(known -> frame.ofState(known.residual()))
                .orElseGet(() -> difference(plane.first(), plane.width(), u[d], p -> plane.rings(frame, p, s)
                        .map(rings -> frame.ofState(rings.at(frame.lifted(y)).residual()))));
        for (int i = 0; i < d; i++) {
            jacobian.set(i, d, slope[i]);
        }
        return Optional.of(new Linear(frame.ofState(expansion.get().residual()), jacobian));
    }

    Optional<Expansion> expansion(double[] u) {
        return plane.rings(frame, u[frame.unknowns()], s).map(rings -> rings.at(frame.lifted(u)));
    }

    @Override
    public ZeroSet about(double[] u) {
        return this;
    }

    /** A function of a parameter. */
    @FunctionalInterface
    interface Along {
        Optional<double[]> at(double value);
    }

    /**
     * The derivative by a difference. No zero of the set depends on it; what is said of how states move with the parameter does: on
     * which side of a point they are more stable, and where a curve turns.
     */
    static double[] difference(Parameter parameter, double range, double value, Along function) {
        double step = DIFFERENCE * Math.max(0.1 * range, 1e-3);
        double low = parameter.equals(Parameter.NOISE) || parameter.admits(value - step) ? value - step : value;
        double[] above = function.at(value + step).orElseThrow();
        double[] below = function.at(low).orElseThrow();
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / (value + step - low);
        }
        return slope;
    }
}
