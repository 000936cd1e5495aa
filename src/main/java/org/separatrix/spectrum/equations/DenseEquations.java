package org.separatrix.spectrum.equations;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.numerics.linear.Eigenmodes;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.ring.Model;

/**
 * The rates themselves as coordinates, for any weights B:
 *
 * <pre>
 *   G(r) = −r + f(B r + I),   ∂G/∂r = −1 + S B,   S = diag f′(h)
 * </pre>
 */
public final class DenseEquations implements RateEquations {

    /** Three modes a ring are what the clean coupling has; disorder may put a few of its own among them. */
    private static final int VECTORS_PER_RING = 5;

    private final Scenario scenario;
    private final Activation activation;
    private final int rings;
    private final int neurons;
    private final double[][] drive;
    private final Matrix weights;
    private final boolean held;

    public DenseEquations(Scenario scenario) {
        this(scenario, scenario.activation(), Connectivity.of(scenario.model()));
    }

    /**
     * @param activation of the scenario
     * @param weights B of the scenario's model; not modified
     */
    public DenseEquations(Scenario scenario, Activation activation, Matrix weights) {
        this(scenario, activation, weights, scenario.drive(), scenario.clean());
    }

    /**
     * @param activation of the scenario
     * @param weights B of the scenario's model; not modified
     * @param drive I by ring and neuron; not modified
     * @param held whether the bumps are held at their angles by phase conditions
     */
    public DenseEquations(Scenario scenario, Activation activation, Matrix weights, double[][] drive, boolean held) {
        this.held = held;
        this.scenario = scenario;
        this.activation = activation;
        this.weights = weights;
        Model model = scenario.model();
        rings = model.rings();
        neurons = model.neurons();
        this.drive = drive;
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public int dimension() {
        return rings * neurons;
    }

    @Override
    public double metric() {
        return 1.0 / neurons;
    }

    @Override
    public double[][] inputs(double[] r) {
        double[][] inputs = new double[rings][neurons];
        for (int k = 0; k < rings; k++) {
            for (int i = 0; i < neurons; i++) {
                inputs[k][i] = weights.rowProduct(k * neurons + i, r, drive[k][i]);
            }
        }
        return inputs;
    }

    @Override
    public double[][] rates(double[] r) {
        return activation.rates(inputs(r));
    }

    @Override
    public double[] coordinates(double[][] rates) {
        double[] r = new double[dimension()];
        for (int k = 0; k < rings; k++) {
            System.arraycopy(rates[k], 0, r, k * neurons, neurons);
        }
        return r;
    }

    @Override
    public double[] residual(double[] r) {
        double[] residual = coordinates(rates(r));
        for (int i = 0; i < r.length; i++) {
            residual[i] -= r[i];
        }
        return residual;
    }

    @Override
    public Matrix jacobian(double[] r) {
        double[] slopes = slopes(r);
        Matrix jacobian = weights.copy();
        for (int i = 0; i < r.length; i++) {
            jacobian.scaleRow(i, slopes[i]);
            jacobian.add(i, i, -1.0);
        }
        return jacobian;
    }

    private double[] slopes(double[] r) {
        return coordinates(activation.slopes(inputs(r)));
    }

    /** sin(θ_i − φ_k) of each ring where the bumps would be free to turn; none where disorder pins them. */
    @Override
    public List<double[]> phases() {
        List<double[]> phases = new ArrayList<>();
        for (int k = 0; k < rings && held; k++) {
            if (!scenario.free(k)) {
                double[] phase = new double[dimension()];
                for (int i = 0; i < neurons; i++) {
                    phase[k * neurons + i] = Math.sqrt(2.0 / neurons) * Math.sin(scenario.angle(k, i));
                }
                phases.add(phase);
            }
        }
        return phases;
    }

    @Override
    public Eigenmodes eigenmodes(double[] r) {
        return new DenseEigenproblem(weights, slopes(r)).solve(VECTORS_PER_RING * rings);
    }
}
