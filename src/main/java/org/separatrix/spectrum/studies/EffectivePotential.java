package org.separatrix.spectrum.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.StartingStates;
import org.separatrix.spectrum.modes.Mode;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.modes.ModeKind;
import org.separatrix.spectrum.modes.Spectrum;

/**
 * The slow dynamics along the critical mode. With v the unit dominance vector of coexistence and w its left vector, ⟨w, v⟩
 * = 1, the state at distance x along the mode is the one in which all else has relaxed,
 *
 * <pre>
 *   G(r) + μ v = 0,   ⟨w, r − r₀⟩ = x,   so that dx/dt = −μ(x) = −U′(x)
 * </pre>
 *
 * It passes exactly through coexistence and the saddle, where μ = 0. One step's noise moves x by (dt/τ) Σ_i w_i δf_i, so
 *
 * <pre>
 *   D(x) = ½ (dt/τ) Σ_i w_i² Var f(h_i + σ z),   exponent = ∫ μ/D dx,   T = π / √(|λ_0| λ_s) · exp(exponent)
 * </pre>
 *
 * with T the mean time to leave by either of the two saddles, in τ (Kramers 1940).
 */
final class EffectivePotential {

    private static final int ENOUGH_POINTS = 40;
    private static final double FIRST_STRIDE = 0.02;
    private static final double FARTHEST = 20.0;

    private final Scenario scenario;
    private final double jCross;
    private final RateEquations equations;

    EffectivePotential(Scenario scenario) {
        if (scenario.model().rings() != 2 || !scenario.clean()) {
            throw new SpectrumException(
                    "the effective potential is that of two rings without disorder, not of model.rings = "
                            + scenario.model().rings());
        }
        double one = scenario.drives().gain(0);
        double other = scenario.drives().gain(1);
        if (one != other) {
            throw new SpectrumException(
                    "the effective potential is that of two rings that are driven alike, not with gains of " + one
                            + " and " + other);
        }
        this.scenario = scenario;
        jCross = scenario.model().jCross();
        equations = scenario.equations();
    }

    Barrier barrier() {
        FixedPoint origin;
        try {
            origin = new StartingStates(Family.of(scenario, Parameter.CROSS_INHIBITION), jCross)
                    .of(BranchKind.COEXISTENCE);
        } catch (SpectrumException e) {
            return new Barrier.None(jCross, Barrier.Verdict.NO_COEXISTENCE, "no barrier: " + e.getMessage());
        }
        Spectrum spectrum = ModeClassifier.classify(equations, origin);
        Mode critical = spectrum.leading(ModeKind.DOMINANCE).orElseThrow();
        if (spectrum.unstable() > 0) {
            return new Barrier.None(
                    jCross,
                    Barrier.Verdict.UNSTABLE,
                    "no barrier: coexistence is linearly unstable at J_cross = " + jCross + " (lambda = "
                            + critical.real() + "), the rings part without climbing anything");
        }
        for (double stride = FIRST_STRIDE; stride > 1e-8; stride /= 10.0) {
            List<Relaxed> path = path(origin, critical, stride);
            if (path.isEmpty()) {
                return new Barrier.None(
                        jCross,
                        Barrier.Verdict.NO_SADDLE,
                        "no barrier: no saddle lies along the critical mode at J_cross = " + jCross);
            } else if (path.size() > ENOUGH_POINTS) {
                return metastable(path, critical, separation(spectrum, critical));
            }
        }
        return new Barrier.None(
                jCross, Barrier.Verdict.PITCHFORK, "no barrier: J_cross = " + jCross + " is the pitchfork itself");
    }

    /** A state at distance x with all but the critical mode relaxed, −μ the force on x. */
    private record Relaxed(double x, double mu, double diffusion) {}

    /** The path from coexistence to the first point beyond the saddle; empty if there is no saddle. */
    private List<Relaxed> path(FixedPoint origin, Mode critical, double stride) {
        double[] v = direction(critical);
        double[] w = left(origin, critical, v);
        List<Relaxed> path = new ArrayList<>();
        double[] state = origin.coordinates().clone();
        path.add(new Relaxed(0.0, 0.0, diffusion(state, w)));
        for (int i = 1; i * stride < FARTHEST; i++) {
            for (int a = 0; a < state.length; a++) {
                state[a] += stride * v[a];
            }
            Optional<Double> mu = relax(state, origin.coordinates(), v, w, i * stride);
            if (mu.isEmpty()) {
                return List.of();
            }
            path.add(new Relaxed(i * stride, mu.get(), diffusion(state, w)));
            if (mu.get() < 0.0) {
                return path;
            }
        }
        return List.of();
    }

    /** Newton for the relaxed state at distance x; changes the state and returns μ. */
    private Optional<Double> relax(double[] state, double[] origin, double[] v, double[] w, double x) {
        int n = state.length;
        List<double[]> phases = equations.phases();
        double mu = 0.0;
        for (int iteration = 0; iteration < 30; iteration++) {
            double[] right = Arrays.copyOf(equations.residual(state), n + 1 + phases.size());
            double distance = -x;
            for (int a = 0; a < n; a++) {
                right[a] += mu * v[a];
                distance += w[a] * (state[a] - origin[a]);
            }
            right[n] = distance;
            if (Arrays.stream(right).map(Math::abs).max().orElse(0.0) < 1e-13) {
                return Optional.of(mu);
            }
            Matrix matrix = Matrix.bordered(equations.jacobian(state), with(v, phases), with(w, phases));
            Optional<double[]> update = LinearSystem.solve(matrix, right);
            if (update.isEmpty()) {
                return Optional.empty();
            }
            for (int a = 0; a < n; a++) {
                state[a] -= update.get()[a];
            }
            mu -= update.get()[n];
        }
        return Optional.empty();
    }

    private static List<double[]> with(double[] first, List<double[]> others) {
        List<double[]> all = new ArrayList<>(others);
        all.add(0, first);
        return all;
    }

    private double[] direction(Mode critical) {
        int neurons = scenario.model().neurons();
        return equations.coordinates(new double[][] {
            Arrays.copyOfRange(critical.vector(), 0, neurons),
            Arrays.copyOfRange(critical.vector(), neurons, 2 * neurons)
        });
    }

    /** The left vector of the critical eigenvalue, by inverse iteration from the right one. */
    private double[] left(FixedPoint origin, Mode critical, double[] v) {
        double[] w = v.clone();
        Matrix shifted = equations.jacobian(origin.coordinates()).transposed();
        for (int a = 0; a < w.length; a++) {
            shifted.add(a, a, -critical.real() - 1e-9);
        }
        LinearSystem system = LinearSystem.factored(shifted);
        for (int i = 0; i < 3; i++) {
            w = system.solution(w).orElseThrow();
            double norm = Vectors.norm(w);
            for (int a = 0; a < w.length; a++) {
                w[a] /= norm;
            }
        }
        double overlap = Vectors.dot(w, v);
        for (int a = 0; a < w.length; a++) {
            w[a] /= overlap;
        }
        return w;
    }

    private double diffusion(double[] state, double[] w) {
        Activation activation = Activation.of(scenario.model(), Dynamics.NOISE_AVERAGED);
        double[][] inputs = equations.inputs(state);
        double sum = 0.0;
        for (int k = 0; k < inputs.length; k++) {
            for (int i = 0; i < inputs[k].length; i++) {
                double[][] single = new double[inputs.length][inputs[k].length];
                single[k][i] = 1.0;
                double weight = Vectors.dot(w, equations.coordinates(single));
                sum += weight * weight * activation.variance(inputs[k][i]);
            }
        }
        return 0.5 * scenario.model().dt() / scenario.model().tau() * sum;
    }

    private static double separation(Spectrum spectrum, Mode critical) {
        double next = spectrum.modes().stream()
                .filter(mode -> !mode.neutral() && mode != critical)
                .mapToDouble(mode -> Math.abs(mode.real()))
                .min()
                .orElse(1.0);
        return next / Math.abs(critical.real());
    }

    private Barrier metastable(List<Relaxed> path, Mode critical, double separation) {
        List<Barrier.PotentialPoint> potential = new ArrayList<>();
        double height = 0.0;
        double exponent = 0.0;
        potential.add(new Barrier.PotentialPoint(0.0, 0.0, path.get(0).diffusion()));
        for (int i = 1; i < path.size(); i++) {
            Relaxed a = path.get(i - 1);
            Relaxed b = path.get(i);
            boolean last = i == path.size() - 1;
            double width = (b.x() - a.x()) * (last ? a.mu() / (a.mu() - b.mu()) : 1.0);
            double end = last ? 0.0 : b.mu();
            height += 0.5 * width * (a.mu() + end);
            exponent += 0.5 * width * (a.mu() / a.diffusion() + end / b.diffusion());
            potential.add(new Barrier.PotentialPoint(a.x() + width, height, b.diffusion()));
        }
        Relaxed before = path.get(path.size() - 2);
        Relaxed beyond = path.get(path.size() - 1);
        double saddle = (before.mu() - beyond.mu()) / (beyond.x() - before.x());
        double time = Math.PI / Math.sqrt(Math.abs(critical.real()) * saddle) * Math.exp(exponent);
        return new Barrier.Metastable(
                jCross, height, path.get(0).diffusion(), exponent, time, critical.real(), separation, potential);
    }
}
