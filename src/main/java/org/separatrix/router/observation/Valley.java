package org.separatrix.router.observation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.separatrix.statistics.Estimate;

/**
 * The minimum of mis-routing along a parameter, how far it rises towards either end beyond its standard error, and the
 * cause at each end.
 *
 * <p>The floor is the least of m noisy values, which lies below the least of what they estimate. Its interval is that
 * of the least true value: with intervals of level 1 − 0.05/m (Bonferroni) all m cover at once in 95 % of cases, and
 * then the least true value lies between the least lower and the least upper end. The place of the floor is somewhere
 * among the points whose lower end is not above that least upper end.
 *
 * @param x the values of the parameter, increasing; not modified
 * @param misrouting with intervals of 95 %, as the other observables
 * @param stale by point
 * @param excessTurnover by point
 * @param flicker by point
 */
public record Valley(
        double[] x,
        List<Estimate> misrouting,
        List<Estimate> stale,
        List<Estimate> excessTurnover,
        List<Estimate> flicker) {

    /** A wall that rises by less than so many standard errors is none. */
    private static final double SIGNIFICANT = 3.0;

    private static final double STANDARD_ERRORS = 1.96;
    private static final double MISSED = 0.05;

    /** The level of intervals of which all cover at once in 95 % of cases. */
    public double simultaneousLevel() {
        return 1.0 - MISSED / x.length;
    }

    /** The index of the least mis-routing. */
    public int floor() {
        int least = 0;
        for (int i = 0; i < x.length; i++) {
            double value = misrouting.get(i).value();
            double smallest = misrouting.get(least).value();
            least = Double.isNaN(smallest) || value < smallest ? i : least;
        }
        return least;
    }

    /**
     * The least mis-routing, with the interval of the least true one.
     *
     * @param simultaneous mis-routing with intervals of {@link #simultaneousLevel}
     */
    public Estimate floor(List<Estimate> simultaneous) {
        return new Estimate(
                misrouting.get(floor()).value(),
                Math.max(0.0, least(simultaneous, Estimate::low)),
                least(simultaneous, Estimate::high));
    }

    /**
     * Where mis-routing is least.
     *
     * @param simultaneous mis-routing with intervals of {@link #simultaneousLevel}
     */
    public Estimate place(List<Estimate> simultaneous) {
        double high = least(simultaneous, Estimate::high);
        double[] places = IntStream.range(0, x.length)
                .filter(i -> simultaneous.get(i).low() <= high)
                .mapToDouble(i -> x[i])
                .toArray();
        return new Estimate(
                x[floor()],
                Arrays.stream(places).min().orElse(Double.NaN),
                Arrays.stream(places).max().orElse(Double.NaN));
    }

    /** From the floor to a point, in standard errors of the difference. */
    public double rise(int point) {
        int floor = floor();
        double error = Math.hypot(
                        misrouting.get(point).halfWidth(), misrouting.get(floor).halfWidth())
                / STANDARD_ERRORS;
        return point == floor
                ? 0.0
                : (misrouting.get(point).value() - misrouting.get(floor).value()) / error;
    }

    /** What goes wrong at a point. */
    public Wall wall(int point) {
        int floor = floor();
        if (!(rise(point) > SIGNIFICANT)) {
            return Wall.NONE;
        }
        if (exceeds(stale, point, floor) && exceeds(excessTurnover, floor, point)) {
            return Wall.PERSEVERATION;
        }
        return exceeds(flicker, point, floor) ? Wall.FLICKER : Wall.OTHER;
    }

    /** Whether the interval at one point lies above that at another. */
    private static boolean exceeds(List<Estimate> observable, int point, int other) {
        return observable.get(point).low() > observable.get(other).high();
    }

    /** Of the points that there are; NaN if one of these has no interval. */
    private static double least(List<Estimate> all, ToDoubleFunction<Estimate> bound) {
        return all.stream()
                .filter(of -> !Double.isNaN(of.value()))
                .mapToDouble(bound)
                .reduce(Math::min)
                .orElse(Double.NaN);
    }
}
