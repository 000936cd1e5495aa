package org.separatrix.spectrum.studies;

import java.util.Arrays;
import org.separatrix.spectrum.equations.Cue;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;

/**
 * Trials without noise: Euler steps of the model,
 *
 * <pre>
 *   r ← r + (dt/τ) (−r + f(B r + I))
 * </pre>
 *
 * in the coordinates of the {@link RateEquations}, which carry the same dynamics because they are linear in the rates.
 */
final class DeterministicTrial {

    /** Slower than this per τ a state counts as settled. */
    private static final double SETTLED = 1e-9;

    private final Scenario uncued;
    private final int maxSteps;

    /** @param maxSteps a trial that has not settled by then is judged as it stands */
    DeterministicTrial(Scenario scenario, int maxSteps) {
        uncued = scenario.with(Drives.NONE);
        this.maxSteps = maxSteps;
    }

    /**
     * How a trial ended.
     *
     * @param last the last rates
     * @param slowest the rates after the cue when the state moved least before it sped up again: those of the saddle for
     *     a trial at the threshold
     */
    record Outcome(double[][] last, double[][] slowest) {}

    /** Applies a cue for some steps (or until the state settles), then waits until it settles without. */
    Outcome run(double[] start, Cue cue, int cueSteps) {
        RateEquations cued = uncued.with(cue).equations();
        RateEquations free = uncued.equations();
        double rate = uncued.model().dt() / uncued.model().tau();
        double[] x = start.clone();
        double[] slowest = x.clone();
        double[] candidate = x.clone();
        double slowestSpeed = Double.POSITIVE_INFINITY;
        double candidateSpeed = Double.POSITIVE_INFINITY;
        for (int step = 0; step < maxSteps; step++) {
            boolean on = step < cueSteps;
            double[] velocity = (on ? cued : free).residual(x);
            double speed = Arrays.stream(velocity).map(Math::abs).max().orElse(0.0);
            if (speed < SETTLED && (!on || cueSteps == Integer.MAX_VALUE)) {
                break;
            }
            if (!on && speed < candidateSpeed) {
                candidateSpeed = speed;
                candidate = x.clone();
            } else if (!on && speed > 2.0 * candidateSpeed) {
                if (candidateSpeed < slowestSpeed) {
                    slowestSpeed = candidateSpeed;
                    slowest = candidate;
                }
                candidateSpeed = Double.POSITIVE_INFINITY;
            }
            for (int i = 0; i < x.length; i++) {
                x[i] += rate * velocity[i];
            }
        }
        return new Outcome(free.rates(x), free.rates(slowest));
    }
}
