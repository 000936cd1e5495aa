package org.separatrix.router.spectrum;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.RouterModel;
import org.separatrix.router.RouterModel.Pool;

/**
 * One tick of G groups that feel each other's sums with a delay of d ticks, linearised at a routed state. With Δ the
 * deviation from it, S_h of group h and X_g = Σ_{i∈g} Δr_i(t) + Σ_{h≠g} ΔS_h(t − d) what group g takes for the sum:
 *
 * <pre>
 *   Δr_i ← (1 − a) Δr_i + a s_i ((w + J/k) Δr_i − (J/k) X_g − Δu_g),   a = dt/τ
 *   Δu_g ← Δu_g + (dt/τ_u) X_g / k
 * </pre>
 *
 * <p>The state is stable on this clock if no multiplier lies outside the unit circle. G − 1 of them are 1: where the
 * replicas of u differ, nothing brings them together again, since each only sees to it that the count is k.
 *
 * @param state the routed state
 * @param groups G
 * @param delay d ≥ 0, in ticks
 */
public record GroupTickMap(RoutedState state, int groups, int delay) {

    private static final double ACCURACY = 0.01;
    private static final double NEUTRAL = 1e-6;

    /** The multipliers of one tick. */
    public Eigenvalues multipliers() {
        return Eigenvalues.of(Matrix.of(matrix()));
    }

    /** Whether a deviation grows. */
    public boolean unstable() {
        return multipliers().spectralRadius() > 1.0 + NEUTRAL;
    }

    /**
     * The J at which the routed state of a token starts to oscillate.
     *
     * @param logits {@code [expert]}; not modified
     * @param stable a J at which it is stable
     * @param unstable a greater J at which it is not, and yet at rest without delay
     * @return to within 0.01
     * @throws IllegalArgumentException if the onset does not lie between the two
     */
    public static double oscillationOnset(
            RouterModel model, double[] logits, int groups, int delay, double stable, double unstable) {
        DoublePredicate oscillates =
                j -> new GroupTickMap(RoutedState.of(model.withInhibition(j), logits), groups, delay).unstable();
        if (oscillates.test(stable) || !oscillates.test(unstable)) {
            throw new IllegalArgumentException("no onset between J = " + stable + " and " + unstable);
        }
        double low = stable;
        double high = unstable;
        while (high - low > ACCURACY) {
            double middle = (low + high) / 2.0;
            if (oscillates.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2.0;
    }

    /**
     * The map on (r of all experts, u of all groups, S of all groups one tick ago, …, d ticks ago).
     *
     * @return {@code [to][from]}, fresh
     */
    public double[][] matrix() {
        RouterModel model = state.model();
        int experts = model.experts();
        int dimension = experts + groups * (1 + delay);
        double a = model.dt() / model.tau();
        double adapt = model.pool() == Pool.HOMEOSTATIC ? model.dt() / model.tauU() / model.k() : 0.0;
        double[][] matrix = new double[dimension][dimension];
        List<ExpertSlice> slices = ExpertSlice.split(experts, groups);
        for (int g = 0; g < groups; g++) {
            double[] received = received(slices, g, dimension);
            int first = slices.get(g).first();
            for (int i = first; i < first + slices.get(g).count(); i++) {
                double inhibition = -a * state.slope(i) * model.relativeInhibition();
                Arrays.setAll(matrix[i], j -> inhibition * received[j]);
                matrix[i][i] += 1.0 - a + a * state.slope(i) * model.selfCoupling();
                matrix[i][experts + g] -= a * state.slope(i);
                if (delay > 0) {
                    matrix[experts + groups + g][i] = 1.0;
                }
            }
            Arrays.setAll(matrix[experts + g], j -> adapt * received[j]);
            matrix[experts + g][experts + g] += 1.0;
            for (int age = 1; age < delay; age++) {
                matrix[experts + groups * (age + 1) + g][experts + groups * age + g] = 1.0;
            }
        }
        return matrix;
    }

    /** X_g as a row over the dimensions of the map. */
    private double[] received(List<ExpertSlice> slices, int group, int dimension) {
        double[] received = new double[dimension];
        for (int h = 0; h < groups; h++) {
            ExpertSlice slice = slices.get(h);
            if (h == group || delay == 0) {
                Arrays.fill(received, slice.first(), slice.first() + slice.count(), 1.0);
            } else {
                received[state.model().experts() + groups * delay + h] = 1.0;
            }
        }
        return received;
    }
}
