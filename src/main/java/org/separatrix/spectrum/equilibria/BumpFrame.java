package org.separatrix.spectrum.equilibria;

import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;

/**
 * The directions of one ring in the frame of its bump, as unit vectors over the neurons of that ring. The rates follow the
 * input by f′, so the ring moves along f′ when its mean input changes, along f′ cos when the bump of its input grows, and
 * along f′ sin when that bump turns; the clean coupling moves it in no other way.
 *
 * @param bump whether the ring has a bump: otherwise nothing rotates, and the frame's orientation means nothing
 * @param uniform 1
 * @param cosine cos(θ − φ)
 * @param sine sin(θ − φ)
 * @param level f′(h), the response to a change of the mean input
 * @param height f′(h) cos(θ − φ) made orthogonal to the level, zeros without a bump
 * @param rotation ∂r/∂φ ∝ f′(h) sin(θ − φ), zeros without a bump
 * @param turning the norm of ∂r/∂φ before normalisation
 */
public record BumpFrame(
        boolean bump,
        double[] uniform,
        double[] cosine,
        double[] sine,
        double[] level,
        double[] height,
        double[] rotation,
        double turning) {

    /** Below this it may be the pattern that disorder prints on a ring without bump: the low bump is three times as high. */
    private static final double DISORDER = 0.03;

    public static BumpFrame of(RateEquations equations, FixedPoint point, int ring) {
        Scenario scenario = equations.scenario();
        Activation activation = Activation.of(scenario.model(), scenario.dynamics());
        double[] input = equations.inputs(point.coordinates())[ring];
        int n = input.length;
        double least = scenario.clean() ? RateEquations.NO_BUMP : DISORDER;
        boolean bump = point.amplitude(ring) > least * scenario.transfer().mostRate();
        double phase = bump ? point.phase(ring) : scenario.centres().get(ring);
        double[] uniform = new double[n];
        double[] cosine = new double[n];
        double[] sine = new double[n];
        double[] slope = new double[n];
        double field = 0.0;
        for (int i = 0; i < n; i++) {
            double x = scenario.model().preferredAngle(i) - phase;
            uniform[i] = 1.0;
            cosine[i] = Math.cos(x);
            sine[i] = Math.sin(x);
            slope[i] = activation.slope(input[i]);
            field += 2.0 / n * input[i] * cosine[i];
        }
        double[] level = Vectors.unit(slope);
        double[] height = new double[n];
        double[] rotation = new double[n];
        for (int i = 0; i < n && bump; i++) {
            height[i] = slope[i] * cosine[i];
            rotation[i] = slope[i] * field * sine[i];
        }
        double along = Vectors.dot(height, level);
        for (int i = 0; i < n; i++) {
            height[i] -= along * level[i];
        }
        double turning = Vectors.norm(rotation);
        return new BumpFrame(
                bump && turning > 0.0,
                Vectors.unit(uniform),
                Vectors.unit(cosine),
                Vectors.unit(sine),
                level,
                Vectors.unit(height),
                Vectors.unit(rotation),
                turning);
    }
}
