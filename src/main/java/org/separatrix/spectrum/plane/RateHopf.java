package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;

/**
 * Hopf points of states of disordered rings in u = (r, p, s, κ), with eigenvalues ±i√κ: F = 0, and J² + κ has a null space of two
 * dimensions. With n × 2 borders b and c
 *
 * <pre>
 *   | J² + κ  b | | V |   | 0 |
 *   | cᵀ      0 | | G | = | 1 |
 * </pre>
 *
 * the matrix G is 2 × 2 and vanishes there, dG = −Wᵀ d(J² + κ) V, where W solves the transposed system. On the critical plane J is
 * a 2 × 2 matrix A with J² = tr A · A − det A, so that two combinations ⟨E, G⟩ do: that which κ changes, and what is across it
 * of that which the trace changes. At κ &lt; 0 two real eigenvalues are opposite; at κ = 0 is a Bogdanov–Takens point.
 * Source: Govaerts 2000, section 4.5.
 *
 * @param b near to the left null space; not to be modified
 * @param c near to the right one; not to be modified
 * @param combinations the two E, row by row
 */
record RateHopf(DisorderedPlane plane, List<double[]> b, List<double[]> c, List<double[]> combinations)
        implements RateSet {

    private static final int PAIR = 2;

    /**
     * What is known at a place.
     *
     * @param v the two columns of V
     * @param w those of W
     * @param g G, row by row
     */
    record Critical(RateExpansion expansion, double kappa, List<double[]> v, List<double[]> w, double[] g) {}

    /** About a place where J² + κ nearly has a null space of two dimensions. */
    static RateHopf near(DisorderedPlane plane, double[] u) {
        double[] one = new double[plane.unknowns()];
        double[] other = new double[plane.unknowns()];
        Arrays.setAll(one, i -> Math.cos(i * (i + 1.0)));
        Arrays.setAll(other, i -> Math.sin(i * (i + 2.0)));
        List<double[]> any = List.of(one, other);
        return new RateHopf(plane, any, any, List.of()).about(u).about(u);
    }

    /** With bases of the two null spaces. */
    private static RateHopf of(
            DisorderedPlane plane, RateExpansion expansion, List<double[]> left, List<double[]> right) {
        List<double[]> b = orthonormal(left);
        List<double[]> c = orthonormal(right);
        double[] byKappa = Vectors.unit(products(b, c));
        double[] byTrace = products(b, c.stream().map(expansion::first).toList());
        double share = Vectors.dot(byKappa, byTrace);
        for (int i = 0; i < byTrace.length; i++) {
            byTrace[i] -= share * byKappa[i];
        }
        return new RateHopf(plane, b, c, List.of(byKappa, Vectors.unit(byTrace)));
    }

    private static List<double[]> orthonormal(List<double[]> pair) {
        double[] first = Vectors.unit(pair.get(0));
        double[] second = pair.get(1).clone();
        double share = Vectors.dot(first, second);
        for (int i = 0; i < second.length; i++) {
            second[i] -= share * first[i];
        }
        return List.of(first, Vectors.unit(second));
    }

    /** ⟨w_a, v_b⟩, row by row. */
    private static double[] products(List<double[]> w, List<double[]> v) {
        double[] products = new double[PAIR * PAIR];
        for (int i = 0; i < products.length; i++) {
            products[i] = Vectors.dot(w.get(i / PAIR), v.get(i % PAIR));
        }
        return products;
    }

    private static Matrix square(Matrix jacobian, double kappa) {
        Matrix square = jacobian.times(jacobian);
        for (int i = 0; i < square.rows(); i++) {
            square.add(i, i, kappa);
        }
        return square;
    }

    Optional<Critical> critical(double[] u) {
        int n = plane.unknowns();
        double kappa = u[n + 2];
        return expansion(u).flatMap(expansion -> {
            Matrix square = square(expansion.jacobian(), kappa);
            List<double[]> v = solutions(Matrix.bordered(square, b, c));
            List<double[]> w = solutions(Matrix.bordered(square.transposed(), c, b));
            if (v.size() + w.size() < 2 * PAIR) {
                return Optional.empty();
            }
            double[] g = {v.get(0)[n], v.get(1)[n], v.get(0)[n + 1], v.get(1)[n + 1]};
            return Optional.of(new Critical(expansion, kappa, cut(v), cut(w), g));
        });
    }

    /** The last columns of the inverse. */
    private List<double[]> solutions(Matrix bordered) {
        int n = plane.unknowns();
        LinearSystem system = LinearSystem.factored(bordered);
        List<double[]> solutions = new ArrayList<>();
        for (int k = 0; k < PAIR; k++) {
            double[] unit = new double[n + PAIR];
            unit[n + k] = 1.0;
            system.solution(unit).ifPresent(solutions::add);
        }
        return solutions;
    }

    private List<double[]> cut(List<double[]> solutions) {
        return solutions.stream()
                .map(solution -> Arrays.copyOf(solution, plane.unknowns()))
                .toList();
    }

    @Override
    public Optional<Linear> at(double[] u) {
        return critical(u).map(at -> linear(u, at));
    }

    private Linear linear(double[] u, Critical at) {
        int n = plane.unknowns();
        double[] value = Arrays.copyOf(at.expansion().residual(), n + PAIR);
        List<Form> forms = new ArrayList<>();
        double[] byKappa = new double[PAIR];
        for (int k = 0; k < PAIR; k++) {
            double[] combination = combinations.get(k);
            value[n + k] = Vectors.dot(combination, at.g());
            List<double[]> left = new ArrayList<>();
            List<double[]> right = new ArrayList<>();
            for (int column = 0; column < PAIR; column++) {
                double[] v = at.v().get(column);
                double[] w = new double[n];
                for (int i = 0; i < n; i++) {
                    w[i] = combination[column] * at.w().get(0)[i]
                            + combination[PAIR + column] * at.w().get(1)[i];
                }
                // d(J²) = dJ J + J dJ
                left.add(w);
                right.add(at.expansion().first(v));
                left.add(at.expansion().transposedFirst(w));
                right.add(v);
                byKappa[k] -= Vectors.dot(w, v);
            }
            forms.add(new Form(left, right));
        }
        Matrix jacobian = jacobian(u, at.expansion(), forms, n + PAIR + 1);
        for (int k = 0; k < PAIR; k++) {
            jacobian.set(n + k, n + 2, byKappa[k]);
        }
        return new Linear(value, jacobian);
    }

    @Override
    public RateHopf about(double[] u) {
        return critical(u).map(at -> of(plane, at.expansion(), at.w(), at.v())).orElse(this);
    }
}
