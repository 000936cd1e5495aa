package org.separatrix.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A scale of values along one side of a panel.
 *
 * @param label what it measures, with its unit
 * @param low the value at its beginning, &lt; {@code high}; &gt; 0 if logarithmic
 * @param high the value at its end
 * @param ticks marked values within it
 */
public record Axis(String label, double low, double high, boolean logarithmic, List<Tick> ticks) {

    /**
     * A marked value.
     *
     * @param label empty for a minor tick
     */
    public record Tick(double value, String label) {}

    private static final int ABOUT_TICKS = 5;

    public Axis {
        ticks = List.copyOf(ticks);
        requireEnds(low, high, logarithmic);
    }

    /** With ticks at multiples of 1, 2 or 5 times a power of ten. */
    public static Axis linear(String label, double low, double high) {
        requireEnds(low, high, false);
        BigDecimal step = step((high - low) / ABOUT_TICKS);
        List<Tick> ticks = new ArrayList<>();
        double slack = 1e-9 * (high - low);
        BigDecimal value = BigDecimal.valueOf(low - slack)
                .divide(step, 0, RoundingMode.CEILING)
                .multiply(step);
        for (; value.doubleValue() <= high + slack; value = value.add(step)) {
            ticks.add(new Tick(value.doubleValue(), value.signum() == 0 ? "0" : value.toPlainString()));
        }
        return new Axis(label, low, high, false, ticks);
    }

    /** With labelled ticks at 1, 2 and 5 times powers of ten, or at powers of ten only when there are many. */
    public static Axis logarithmic(String label, double low, double high) {
        requireEnds(low, high, true);
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        boolean many = Math.log10(high / low) > 3.0;
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int digit = 1; digit <= 9; digit++) {
                BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(decade);
                boolean labelled = digit == 1 || (!many && (digit == 2 || digit == 5));
                if (value.doubleValue() >= low * (1 - 1e-9) && value.doubleValue() <= high * (1 + 1e-9)) {
                    ticks.add(new Tick(value.doubleValue(), labelled ? value.toPlainString() : ""));
                }
            }
        }
        return new Axis(label, low, high, true, ticks);
    }

    /** Names at 0, 1, 2, … */
    public static Axis categories(String label, List<String> names) {
        List<Tick> ticks = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            ticks.add(new Tick(index, names.get(index)));
        }
        return new Axis(label, -0.5, names.size() - 0.5, false, ticks);
    }

    /** How far along the axis a value stands: 0 at its beginning, 1 at its end. */
    public double fraction(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    private static void requireEnds(double low, double high, boolean logarithmic) {
        if (!(low < high) || (logarithmic && low <= 0.0)) {
            throw new IllegalArgumentException("no axis goes from " + low + " to " + high);
        }
    }

    /** The least of 1, 2, 5 times a power of ten that is not below the rough step. */
    private static BigDecimal step(double rough) {
        int decade = (int) Math.floor(Math.log10(rough));
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(decade);
            if (step.doubleValue() >= rough * (1 - 1e-9)) {
                return plain(step);
            }
        }
        return plain(BigDecimal.ONE.scaleByPowerOfTen(decade + 1));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Part of an axis beyond the values on either side. */
    private static final double MARGIN = 0.04;

    /** A linear axis that shows all of some values, and a little more; NaN and infinite ones do not count. */
    public static Axis around(String label, double[] values) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0.0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1.0);
        double margin = low < high ? MARGIN * (high - low) : 0.5;
        return linear(label, low - margin, high + margin);
    }
}
