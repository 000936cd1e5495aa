package org.separatrix.spectrum.equilibria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.NewtonOptions;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.SpectrumException;

/**
 * Newton's method for a fixed point in the plane through a predicted one, bordered by the phase conditions:
 *
 * <pre>
 *   | ∂G/∂x  ∂G/∂p  P | | δx |     | G(x, p) + P s |
 *   |  aᵀ     a_p   0 | | δp | = − | ⟨a, z − z₀⟩   |,   z = (x, p)
 *   |  Pᵀ      0    0 | | δs |     | Pᵀ x          |
 * </pre>
 *
 * Regular at folds of the branch and on a bump, so it converges quadratically at both. With a = (0, 1) the parameter is
 * held.
 */
public final class Corrector {

    /** Newton goes on to this share of the tolerance, which costs it a step at most. */
    private static final double SHARE = 100.0;

    /** Bumps that drift by no more than so many tolerances stand. */
    private static final double STANDING = 100.0;

    private final Family family;
    private final NewtonOptions options;

    public Corrector(Family family) {
        this.family = family;
        options = family.newton();
    }

    /** The fixed point at this value of the parameter, if Newton finds one from here. */
    public Optional<FixedPoint> atValue(double[] guess, double value) {
        return inPlane(guess, value, Tangent.ofParameter(guess.length));
    }

    /**
     * A solution of the bordered equations.
     *
     * @param drift s, per phase condition; zero at a fixed point
     */
    public record Solution(double[] x, double p, double[] drift, List<Double> convergence) {}

    /**
     * The fixed point in the plane through (guess, value) normal to a direction.
     *
     * @throws SpectrumException where the bumps drift, so that there is no fixed point at these angles
     */
    public Optional<FixedPoint> inPlane(double[] guess, double value, Tangent normal) {
        return solve(guess, value, normal).flatMap(this::accepted);
    }

    /** The state whose bumps are held at their angles, whether they drift or not. */
    public Optional<Solution> held(double[] guess, double value) {
        return solve(guess, value, Tangent.ofParameter(guess.length));
    }

    private Optional<Solution> solve(double[] guess, double value, Tangent normal) {
        double[] x = guess.clone();
        double p = value;
        RateEquations equations = family.at(p);
        List<double[]> phases = equations.phases();
        double[] drift = new double[phases.size()];
        List<Double> convergence = new ArrayList<>();
        Solution best = null;
        double bestResidual = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= options.steps(); step++) {
            double[] g = drifting(equations.residual(x), phases, drift);
            double residual = Vectors.largest(g);
            boolean stagnant = best != null && residual > 0.1 * convergence.get(step - 1);
            convergence.add(residual);
            if (!Double.isFinite(residual)) {
                return Optional.empty();
            }
            if (best == null || residual < bestResidual) {
                best = new Solution(x.clone(), p, drift.clone(), convergence);
                bestResidual = residual;
            }
            if (residual < options.tolerance() / SHARE || stagnant && bestResidual < 0.5 * options.tolerance()) {
                return Optional.of(best);
            }
            Optional<double[]> update = update(equations, x, p, normal, g);
            if (update.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < x.length; i++) {
                x[i] -= update.get()[i];
            }
            for (int b = 0; b < drift.length; b++) {
                drift[b] -= update.get()[x.length + 1 + b];
            }
            if (hasParameter(normal)) {
                p -= update.get()[x.length];
                equations = family.at(p);
            }
        }
        return Optional.empty();
    }

    /** The unit tangent of the branch at a fixed point, on the side of a direction. */
    public Tangent tangent(FixedPoint point, Tangent towards) {
        RateEquations equations = family.at(point.value());
        int n = point.coordinates().length;
        double[] right = new double[n + 1 + equations.phases().size()];
        right[n] = 1.0;
        Matrix matrix = bordered(equations, point.coordinates(), point.value(), towards, true);
        return LinearSystem.solve(matrix, right)
                .map(solution -> new Tangent(Arrays.copyOf(solution, n), solution[n]).normalised(equations.metric()))
                .orElse(towards);
    }

    private static boolean hasParameter(Tangent normal) {
        return Vectors.largest(normal.x()) > 0.0;
    }

    private Optional<double[]> update(RateEquations equations, double[] x, double p, Tangent normal, double[] g) {
        List<double[]> phases = equations.phases();
        double[] right = Arrays.copyOf(g, x.length + 1 + phases.size());
        for (int b = 0; b < phases.size(); b++) {
            right[x.length + 1 + b] = Vectors.dot(phases.get(b), x);
        }
        return LinearSystem.solve(bordered(equations, x, p, normal, hasParameter(normal)), right);
    }

    private Matrix bordered(RateEquations equations, double[] x, double p, Tangent normal, boolean freeParameter) {
        List<double[]> columns = new ArrayList<>(equations.phases());
        List<double[]> rows = new ArrayList<>(columns);
        columns.add(0, freeParameter ? family.derivative(x, p) : new double[x.length]);
        rows.add(0, normal.scaled(equations.metric()).x());
        Matrix matrix = Matrix.bordered(equations.jacobian(x), columns, rows);
        matrix.set(x.length, x.length, normal.p());
        return matrix;
    }

    private Optional<FixedPoint> accepted(Solution solution) {
        RateEquations equations = family.at(solution.p());
        if (Vectors.largest(solution.drift()) > STANDING * options.tolerance()) {
            throw new SpectrumException("the bumps at " + equations.scenario().centres()
                    + " rad are no fixed point: they drift by " + Vectors.largest(solution.drift()) + " per tau");
        }
        double[][] rates = equations.rates(solution.x());
        double[][] next = equations.rates(equations.coordinates(rates));
        double residual = 0.0;
        for (int k = 0; k < rates.length; k++) {
            for (int i = 0; i < rates[k].length; i++) {
                residual = Math.max(residual, Math.abs(next[k][i] - rates[k][i]));
            }
        }
        return residual <= options.tolerance()
                ? Optional.of(new FixedPoint(solution.p(), solution.x(), rates, residual, solution.convergence()))
                : Optional.empty();
    }

    private static double[] drifting(double[] residual, List<double[]> phases, double[] drift) {
        for (int b = 0; b < drift.length; b++) {
            for (int i = 0; i < residual.length; i++) {
                residual[i] += drift[b] * phases.get(b)[i];
            }
        }
        return residual;
    }
}
