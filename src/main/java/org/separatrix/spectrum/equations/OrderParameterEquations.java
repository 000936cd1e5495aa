package org.separatrix.spectrum.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.numerics.linear.Eigenmode;
import org.separatrix.numerics.linear.Eigenmodes;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.SymmetricMatrix;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.ring.Model;

/**
 * The clean rings in their order parameters, the mean and the first Fourier component of each ring in the frame of its
 * bump,
 *
 * <pre>
 *   q = A r:   q_k = (m_k, C_k, S_k) = 1/N Σ_i r_i^k (1, cos(θ_i − φ_k), sin(θ_i − φ_k))
 *   h = E M q + I,   G(q) = −q + A f(E M q + I),   ∂G/∂q = −1 + A S E M,   S = diag f′(h)
 *   M_kk = diag(−J0, J1, J1),   M_kl = −J_cross/(K−1) [1 ⊕ g R(φ_l − φ_k)]
 * </pre>
 *
 * with R a rotation. The kernel has rank 3 per ring, so this holds exactly: of the K·N eigenvalues of the rates all but 3K
 * are −1, and the 3K others are those of ∂G/∂q. With the Gram matrix Γ = A S E they are those of the symmetric −1 +
 * Γ^½ M Γ^½, hence real, and the vector w of one is the pattern S E M Γ^½ w of the rates.
 */
public final class OrderParameterEquations implements RateEquations {

    private static final int PER_RING = 3;

    private final Scenario scenario;
    private final Activation activation;
    private final int rings;
    private final int neurons;
    private final double[][][] basis;
    private final double[][] drive;
    private final Matrix coupling;

    /** @param activation of the scenario */
    OrderParameterEquations(Scenario scenario, Activation activation) {
        this.scenario = scenario;
        this.activation = activation;
        Model model = scenario.model();
        rings = model.rings();
        neurons = model.neurons();
        basis = new double[rings][neurons][];
        for (int k = 0; k < rings; k++) {
            for (int i = 0; i < neurons; i++) {
                double x = scenario.angle(k, i);
                basis[k][i] = new double[] {1.0, Math.cos(x), Math.sin(x)};
            }
        }
        drive = scenario.drive();
        coupling = coupling(scenario);
    }

    private static Matrix coupling(Scenario scenario) {
        Model model = scenario.model();
        int rings = model.rings();
        Matrix m = new Matrix(PER_RING * rings, PER_RING * rings);
        for (int k = 0; k < rings; k++) {
            for (int l = 0; l < rings; l++) {
                int row = PER_RING * k;
                int column = PER_RING * l;
                if (k == l) {
                    m.set(row, column, -model.j0());
                    m.set(row + 1, column + 1, model.j1());
                    m.set(row + 2, column + 2, model.j1());
                } else {
                    double cross = -model.jCross() / (rings - 1);
                    double turn = scenario.centres().get(l) - scenario.centres().get(k);
                    double cos = cross * model.modulation() * Math.cos(turn);
                    double sin = cross * model.modulation() * Math.sin(turn);
                    m.set(row, column, cross);
                    m.set(row + 1, column + 1, cos);
                    m.set(row + 1, column + 2, -sin);
                    m.set(row + 2, column + 1, sin);
                    m.set(row + 2, column + 2, cos);
                }
            }
        }
        return m;
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public int dimension() {
        return PER_RING * rings;
    }

    @Override
    public double metric() {
        return 1.0;
    }

    @Override
    public double[][] inputs(double[] q) {
        double[][] inputs = applied(q);
        for (int k = 0; k < rings; k++) {
            for (int i = 0; i < neurons; i++) {
                inputs[k][i] += drive[k][i];
            }
        }
        return inputs;
    }

    /** E M q: what a pattern of order parameters feeds to every neuron. */
    private double[][] applied(double[] q) {
        double[] field = new double[q.length];
        for (int a = 0; a < q.length; a++) {
            for (int b = 0; b < q.length; b++) {
                field[a] += coupling.get(a, b) * q[b];
            }
        }
        double[][] applied = new double[rings][neurons];
        for (int k = 0; k < rings; k++) {
            for (int i = 0; i < neurons; i++) {
                for (int a = 0; a < PER_RING; a++) {
                    applied[k][i] += field[PER_RING * k + a] * basis[k][i][a];
                }
            }
        }
        return applied;
    }

    @Override
    public double[][] rates(double[] q) {
        return activation.rates(inputs(q));
    }

    @Override
    public double[] coordinates(double[][] rates) {
        double[] q = new double[dimension()];
        for (int k = 0; k < rings; k++) {
            for (int i = 0; i < neurons; i++) {
                for (int a = 0; a < PER_RING; a++) {
                    q[PER_RING * k + a] += rates[k][i] * basis[k][i][a] / neurons;
                }
            }
        }
        return q;
    }

    @Override
    public double[] residual(double[] q) {
        double[] residual = coordinates(rates(q));
        for (int a = 0; a < q.length; a++) {
            residual[a] -= q[a];
        }
        return residual;
    }

    @Override
    public Matrix jacobian(double[] q) {
        Matrix jacobian = gram(slopes(q)).times(coupling);
        for (int a = 0; a < q.length; a++) {
            jacobian.add(a, a, -1.0);
        }
        return jacobian;
    }

    private double[][] slopes(double[] q) {
        return activation.slopes(inputs(q));
    }

    /** Γ = A S E, symmetric, a 3×3 block per ring. */
    private Matrix gram(double[][] slopes) {
        Matrix gram = new Matrix(dimension(), dimension());
        for (int k = 0; k < rings; k++) {
            for (int i = 0; i < neurons; i++) {
                for (int a = 0; a < PER_RING; a++) {
                    for (int b = 0; b < PER_RING; b++) {
                        gram.add(
                                PER_RING * k + a,
                                PER_RING * k + b,
                                slopes[k][i] * basis[k][i][a] * basis[k][i][b] / neurons);
                    }
                }
            }
        }
        return gram;
    }

    @Override
    public List<double[]> phases() {
        List<double[]> phases = new ArrayList<>();
        for (int k = 0; k < rings; k++) {
            if (!scenario.free(k)) {
                double[] phase = new double[dimension()];
                phase[PER_RING * k + 2] = 1.0;
                phases.add(phase);
            }
        }
        return phases;
    }

    /**
     * The eigenvalues of ∂G/∂q without those of the neutral rotations, the largest first. Under mean-field coupling the
     * rotation S_k of a free bump couples to nothing and is left out exactly; under structured coupling the eigenvalue
     * whose vector is nearest to the joint rotation (0, 0, C_k) is.
     */
    public double[] withoutNeutral(double[] q) {
        List<Integer> bumps = new ArrayList<>();
        boolean held = false;
        for (int k = 0; k < rings; k++) {
            held |= scenario.holds(k);
            boolean bump = Math.hypot(q[PER_RING * k + 1], q[PER_RING * k + 2])
                    > NO_BUMP * scenario.transfer().rMax();
            if (bump && !scenario.holds(k)) {
                bumps.add(k);
            }
        }
        boolean joint = scenario.structured();
        int[] kept = IntStream.range(0, q.length)
                .filter(a -> joint || a % PER_RING != 2 || !bumps.contains(a / PER_RING))
                .toArray();
        Matrix root = SymmetricMatrix.root(gram(slopes(q)).submatrix(kept));
        Matrix symmetric = root.times(coupling.submatrix(kept).times(root));
        List<SymmetricMatrix.Eigenpair> pairs = SymmetricMatrix.descendingEigenpairs(symmetric);
        int neutral = joint && !held && !bumps.isEmpty() ? nearestToRotation(pairs, root, q, bumps) : -1;
        return IntStream.range(0, pairs.size())
                .filter(a -> a != neutral)
                .mapToDouble(a -> pairs.get(a).value() - 1.0)
                .toArray();
    }

    private static int nearestToRotation(
            List<SymmetricMatrix.Eigenpair> pairs, Matrix root, double[] q, List<Integer> bumps) {
        int nearest = -1;
        double largest = -1.0;
        for (int a = 0; a < pairs.size(); a++) {
            double[] u = root.times(pairs.get(a).vector());
            double overlap = 0.0;
            for (int k : bumps) {
                overlap += u[PER_RING * k + 2] * q[PER_RING * k + 1] - u[PER_RING * k + 1] * q[PER_RING * k + 2];
            }
            double cosine = Math.abs(overlap) / Vectors.norm(u);
            if (cosine > largest) {
                largest = cosine;
                nearest = a;
            }
        }
        return nearest;
    }

    @Override
    public Eigenmodes eigenmodes(double[] q) {
        double[][] slopes = slopes(q);
        Matrix root = SymmetricMatrix.root(gram(slopes));
        Matrix symmetric = root.times(coupling.times(root));
        List<Eigenmode> modes = new ArrayList<>();
        for (SymmetricMatrix.Eigenpair pair : SymmetricMatrix.descendingEigenpairs(symmetric)) {
            double[][] pattern = applied(root.times(pair.vector()));
            double[] vector = new double[rings * neurons];
            for (int k = 0; k < rings; k++) {
                for (int i = 0; i < neurons; i++) {
                    vector[k * neurons + i] = slopes[k][i] * pattern[k][i];
                }
            }
            modes.add(Eigenmode.real(pair.value() - 1.0, vector));
        }
        return Eigenmodes.withBulk(modes, rings * neurons);
    }
}
