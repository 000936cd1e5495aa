package org.separatrix.spectrum.equations;

import java.util.List;
import org.separatrix.numerics.linear.Eigenmodes;
import org.separatrix.numerics.linear.Matrix;

/**
 * The equations G(x) = 0 of a fixed point of a {@link Scenario}, in coordinates x that are linear in the rates.
 *
 * <p>A rotation of a bump is neutral, so the Jacobian is singular at every bump. The remedy is one phase condition ⟨p, x⟩
 * = 0 per direction {@link #phases}, paid for by a drift s along p:
 *
 * <pre>
 *   G(x) + Σ_p s_p p = 0,   ⟨p, x⟩ = 0
 * </pre>
 *
 * where s = 0 at a true fixed point.
 */
public sealed interface RateEquations permits OrderParameterEquations, DenseEquations, SymmetricEquations {

    /** An amplitude below this, as a fraction of rMax, is rounding. */
    double NO_BUMP = 1e-6;

    Scenario scenario();

    /** The number of coordinates. */
    int dimension();

    /** G(x), of length {@link #dimension}. */
    double[] residual(double[] x);

    /** ∂G/∂x, newly allocated. */
    Matrix jacobian(double[] x);

    /** The rates f(h) that x stands for, by ring and neuron. */
    double[][] rates(double[] x);

    /** The coordinates of a pattern of rates: linear, so it also maps directions. */
    double[] coordinates(double[][] rates);

    /** Unit vectors of the phase conditions, orthogonal to each other; empty where disorder pins the bumps. */
    List<double[]> phases();

    /** All eigenvalues of the Jacobian −I + S B of the rates, S = diag f′(h), at a fixed point. */
    Eigenmodes eigenmodes(double[] x);

    /** The factor that turns ⟨x, x⟩ into a mean square over the neurons of a ring. */
    double metric();

    /** The mean input h = B r + I of every neuron at coordinates x, by ring and neuron. */
    double[][] inputs(double[] x);
}
