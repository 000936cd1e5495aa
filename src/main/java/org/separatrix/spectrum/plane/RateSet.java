package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;

/** A curve of special states of a {@link DisorderedPlane}, in u = (r, p, s, …). */
interface RateSet extends ZeroSet {

    DisorderedPlane plane();

    /** The same curve about a point of it. */
    @Override
    RateSet about(double[] u);

    /** F and its derivatives at a place. */
    default Optional<RateExpansion> expansion(double[] u) {
        int n = plane().unknowns();
        double[] rates = Arrays.copyOf(u, n);
        return plane().rings(u[n], u[n + 1]).map(rings -> rings.at(rates));
    }

    /**
     * The function −Σ ⟨w, J v⟩ of a state over pairs of vectors that are held: how a bordered determinant changes.
     *
     * @param w by pair
     * @param v by pair
     */
    record Form(List<double[]> w, List<double[]> v) {

        double at(RateExpansion expansion) {
            double value = 0.0;
            for (int k = 0; k < w.size(); k++) {
                value -= Vectors.dot(w.get(k), expansion.first(v.get(k)));
            }
            return value;
        }

        double[] gradient(RateExpansion expansion) {
            double[] gradient = new double[expansion.rates().length];
            for (int k = 0; k < w.size(); k++) {
                double[] one = expansion.gradient(w.get(k), v.get(k));
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] -= one[i];
                }
            }
            return gradient;
        }
    }

    /**
     * The Jacobian of F and of scalars that change as forms do, by r, p and s; further columns are zero.
     *
     * @param forms one a scalar
     * @param columns in all
     */
    default Matrix jacobian(double[] u, RateExpansion at, List<Form> forms, int columns) {
        int n = plane().unknowns();
        Matrix jacobian = new Matrix(n + forms.size(), columns);
        jacobian.insert(at.jacobian(), 0, 0);
        for (int k = 0; k < forms.size(); k++) {
            double[] gradient = forms.get(k).gradient(at);
            for (int j = 0; j < n; j++) {
                jacobian.set(n + k, j, gradient[j]);
            }
        }
        double[] byFirst = plane().rectangle().first().derivative(u[n], p -> values(p, u[n + 1], at.rates(), forms));
        double[] bySecond = plane().rectangle().second().derivative(u[n + 1], s -> values(u[n], s, at.rates(), forms));
        for (int i = 0; i < byFirst.length; i++) {
            jacobian.set(i, n, byFirst[i]);
            jacobian.set(i, n + 1, bySecond[i]);
        }
        return jacobian;
    }

    private Optional<double[]> values(double p, double s, double[] rates, List<Form> forms) {
        return plane().rings(p, s).map(rings -> {
            RateExpansion expansion = rings.at(rates);
            double[] values = Arrays.copyOf(expansion.residual(), rates.length + forms.size());
            for (int k = 0; k < forms.size(); k++) {
                values[rates.length + k] = forms.get(k).at(expansion);
            }
            return values;
        });
    }
}
