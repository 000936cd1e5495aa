package org.separatrix.spectrum.tickmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;

/**
 * Chenciner points: where the coefficient dJ/dA² of the onset of oscillation vanishes as another parameter is changed. On one
 * side the onset is subcritical, and a fold of cycles lies below it. Source: Kuznetsov 2004, section 9.4.
 *
 * @param cycles of rings with a value of that parameter
 * @param lastOnset onsets are looked for up to this J_cross
 */
public record ChencinerPoints(DoubleFunction<LimitCycles> cycles, double lastOnset) {

    private static final int SAMPLES = 12;
    private static final double ACCURACY = 1e-11;
    private static final int EVALUATIONS = 60;

    /** What is left of the coefficient at a zero; where another mode becomes the first to oscillate it jumps. */
    private static final double VANISHES = 1e-3;

    /**
     * A point.
     *
     * @param value of the parameter
     * @param onset there
     */
    public record Point(double value, LimitCycles.Onset onset) {}

    /** Those between two values, the first of them below the second, found by the signs at {@value #SAMPLES} steps. */
    public List<Point> between(double from, double to) {
        List<Point> found = new ArrayList<>();
        double before = from;
        double slopeBefore = slope(from);
        for (int i = 1; i <= SAMPLES; i++) {
            double here = from + i * (to - from) / SAMPLES;
            double slope = slope(here);
            if (slopeBefore * slope < 0.0) {
                point(before, here).ifPresent(found::add);
            }
            before = here;
            slopeBefore = slope;
        }
        return found;
    }

    private double slope(double value) {
        return cycles.apply(value)
                .onset(lastOnset)
                .map(LimitCycles.Onset::slope)
                .orElse(Double.NaN);
    }

    private Optional<Point> point(double low, double high) {
        try {
            double value = new BrentSolver(ACCURACY).solve(EVALUATIONS, this::slope, low, high);
            return cycles.apply(value)
                    .onset(lastOnset)
                    .filter(onset -> Math.abs(onset.slope()) < VANISHES)
                    .map(onset -> new Point(value, onset));
        } catch (MathIllegalArgumentException | MathIllegalStateException noZero) {
            return Optional.empty();
        }
    }
}
