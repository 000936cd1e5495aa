package org.separatrix.spectrum.plane;

import java.util.Optional;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;

/**
 * ∂F/∂p and ∂(DF[v])/∂p of {@link GroupedRings} in closed form, where the moments of an {@link Expansion} have it:
 *
 * <pre>
 *   J_cross, J0:  a′(q) = ∂a/∂p    ∂F = ⟨f′ a′(q) (1, cos x)⟩   ∂(DF[v]) = ⟨(f″ a′(q) (a(v) + b(v) cos x) + f′ a′(v)) (1, cos x)⟩
 *   J1:           the same with b′(q) cos x
 *   σ:            ∂f̄/∂σ = σ f̄″, so ∂F = σ ⟨f̄″ (1, cos x)⟩, ∂(DF[v]) = σ ⟨f̄‴ (a(v) + b(v) cos x) (1, cos x)⟩
 *   β:            ∂f̄/∂β = ((h − h0) f̄′ + σ² f̄″)/β, its derivative (f̄′ + (h − h0) f̄″ + σ² f̄‴)/β, without drive
 *   h0, r_max:    ∂f̄/∂h0 = −f̄′, ∂f̄/∂r_max = f̄/r_max
 * </pre>
 *
 * @param residual ∂F/∂p
 * @param image ∂(DF[v])/∂p
 */
record ParameterSlope(double[] residual, double[] image) {

    /** Empty for other parameters. */
    static Optional<ParameterSlope> of(Parameter parameter, Scenario scenario, Expansion at, double[] v) {
        if (parameter.equals(Parameter.NOISE)) {
            return Optional.of(scaled(noiseSlope(scenario), 2, at, v));
        }
        if (parameter.equals(Parameter.BETA)) {
            return at.rings().driven() || scenario.transfer().beta() == 0.0
                    ? Optional.empty()
                    : Optional.of(steepness(scenario, at, v));
        }
        if (parameter.equals(Parameter.THRESHOLD)) {
            return Optional.of(scaled(-1.0, 1, at, v));
        }
        if (parameter.equals(Parameter.R_MAX)) {
            return Optional.of(scaled(1.0 / scenario.transfer().rMax(), 0, at, v));
        }
        boolean excitation = parameter.equals(Parameter.COSINE_EXCITATION);
        if (excitation
                || parameter.equals(Parameter.CROSS_INHIBITION)
                || parameter.equals(Parameter.UNIFORM_INHIBITION)) {
            return Optional.of(input(parameter, at, v));
        }
        return Optional.empty();
    }

    /** Of a parameter by which f̄ changes as its derivative of an order, times a factor. */
    private static ParameterSlope scaled(double factor, int order, Expansion at, double[] v) {
        ParameterSlope slope = new ParameterSlope(new double[v.length], new double[v.length]);
        for (int g = 0; g < at.rings().groups(); g++) {
            double a = at.rings().mean(v, g);
            double b = at.rings().cosine(v, g);
            double[][] f = at.moments()[g];
            for (int component = 0; component < 2; component++) {
                int i = 2 * g + component;
                slope.residual[i] = factor * f[order][component];
                slope.image[i] = factor * (a * f[order + 1][component] + b * f[order + 1][component + 1]);
            }
        }
        return slope;
    }

    private static ParameterSlope steepness(Scenario scenario, Expansion at, double[] v) {
        double beta = scenario.transfer().beta();
        double noise = Activation.noise(scenario.model(), scenario.dynamics());
        double variance = noise * noise;
        ParameterSlope slope = new ParameterSlope(new double[v.length], new double[v.length]);
        for (int g = 0; g < at.rings().groups(); g++) {
            double mean = at.rings().mean(at.q(), g) - scenario.transfer().h0();
            double cosine = at.rings().cosine(at.q(), g);
            double a = at.rings().mean(v, g);
            double b = at.rings().cosine(v, g);
            double[][] f = at.moments()[g];
            for (int j = 0; j < 2; j++) {
                int i = 2 * g + j;
                slope.residual[i] = (mean * f[1][j] + cosine * f[1][j + 1] + variance * f[2][j]) / beta;
                slope.image[i] = (a * (f[1][j] + mean * f[2][j] + cosine * f[2][j + 1] + variance * f[3][j])
                                + b
                                        * (f[1][j + 1]
                                                + mean * f[2][j + 1]
                                                + cosine * f[2][j + 2]
                                                + variance * f[3][j + 1]))
                        / beta;
            }
        }
        return slope;
    }

    /** σ ∂σ/∂p, with σ the noise of a step and p that of the model. */
    private static double noiseSlope(Scenario scenario) {
        double noise = scenario.dynamics() == Dynamics.NOISE_FREE
                ? 0.0
                : scenario.model().noisePerStep();
        double perUnit =
                scenario.model().noise() == 0.0 ? 0.0 : noise / scenario.model().noise();
        return perUnit * noise;
    }

    private static ParameterSlope input(Parameter parameter, Expansion at, double[] v) {
        GroupedRings rings = at.rings();
        ParameterSlope slope = new ParameterSlope(new double[v.length], new double[v.length]);
        for (int g = 0; g < rings.groups(); g++) {
            int power = parameter.equals(Parameter.COSINE_EXCITATION) ? 1 : 0;
            double ofState = change(parameter, rings, at.q(), g);
            double ofDirection = change(parameter, rings, v, g);
            double a = rings.mean(v, g);
            double b = rings.cosine(v, g);
            double[][] f = at.moments()[g];
            for (int component = 0; component < 2; component++) {
                int i = 2 * g + component;
                int j = power + component;
                slope.residual[i] = ofState * f[1][j];
                slope.image[i] = ofState * (a * f[2][j] + b * f[2][j + 1]) + ofDirection * f[1][j];
            }
        }
        return slope;
    }

    /** a′ or b′, linear in q. */
    private static double change(Parameter parameter, GroupedRings rings, double[] q, int group) {
        if (parameter.equals(Parameter.CROSS_INHIBITION)) {
            return -rings.othersMean(q, group);
        }
        return parameter.equals(Parameter.UNIFORM_INHIBITION) ? -q[2 * group] : q[2 * group + 1];
    }
}
