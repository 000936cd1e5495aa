package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.Optional;
import org.separatrix.numerics.linear.Matrix;

/**
 * The states of a kind over the first parameter at a value s of the second: F(E y; p) = 0 in u = (y, p).
 *
 * @param s of the second parameter
 */
record StateSet(Plane plane, Frame frame, double s) implements ZeroSet {

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
        ParameterRange first = plane.rectangle().first();
        double[] slope = ParameterSlope.of(
                        first.parameter(), plane.at(u[d], s).orElseThrow(), expansion.get(), frame.lifted(y))
                .map(known -> frame.ofState(known.residual()))
                .orElseGet(() -> first.derivative(u[d], p -> plane.rings(frame, p, s)
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
}
