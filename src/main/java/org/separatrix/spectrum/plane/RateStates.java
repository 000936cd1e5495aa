package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.Optional;
import org.separatrix.numerics.linear.Matrix;

/**
 * The states of disordered rings over the first parameter at a value s of the second: F(r; p) = 0 in u = (r, p).
 *
 * @param s of the second parameter
 */
record RateStates(DisorderedPlane plane, double s) implements ZeroSet {

    @Override
    public Optional<Linear> at(double[] u) {
        int n = plane.unknowns();
        double[] rates = Arrays.copyOf(u, n);
        return expansion(u).map(at -> {
            Matrix jacobian = new Matrix(n, n + 1);
            jacobian.insert(at.jacobian(), 0, 0);
            double[] slope = plane.rectangle().first().derivative(u[n], p -> plane.rings(p, s)
                    .map(rings -> rings.at(rates).residual()));
            for (int i = 0; i < n; i++) {
                jacobian.set(i, n, slope[i]);
            }
            return new Linear(at.residual(), jacobian);
        });
    }

    Optional<RateExpansion> expansion(double[] u) {
        int n = plane.unknowns();
        double[] rates = Arrays.copyOf(u, n);
        return plane.rings(u[n], s).map(rings -> rings.at(rates));
    }

    @Override
    public ZeroSet about(double[] u) {
        return this;
    }
}
