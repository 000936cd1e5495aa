package org.separatrix.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.separatrix.statistics.ActivitySpectrum.Peak;

/**
 * The largest periodic component of the summed activity.
 *
 * @param amplitude root mean square over trials; that of noise where noise is all there is
 * @param period ticks
 */
record Oscillation(Reading amplitude, Reading period) {

    /** What moves by less than this fraction of the mean activity stands still. */
    private static final double STILL = 1e-3;

    /** Of all trials of some sums, whose mean activity is given. */
    static Oscillation of(ActivitySums sums, double mean) {
        ActivitySpectrum all = spectrum(sums, group -> true);
        double floor = STILL * STILL * mean * mean;
        Optional<Peak> peak = all.peak();
        double largest = peak.map(all::squared).orElse(all.finest());
        if (!(largest > 0.0)) {
            double nothing = Double.isNaN(largest) ? Double.NaN : 0.0;
            return new Oscillation(
                    Reading.of(new Estimate(nothing, nothing, nothing)),
                    Reading.none("the summed activity stands still"));
        }
        boolean slower =
                all.slowest() > floor && (peak.isEmpty() && 2.0 * all.slowest() > largest || all.slowest() > largest);
        if (slower) {
            String why = "the summed activity varies most with periods of more than " + all.span() / 2
                    + " ticks, of which the last " + all.span() + " ticks do not hold two cycles: more protocol.steps"
                    + " after the last change of the drive would tell";
            return new Oscillation(Reading.none(why), Reading.none(why));
        }
        Jackknife jackknife = new Jackknife(sums.trials());
        Reading amplitude = amplitude(sums, peak.orElse(new Peak(0, 0)), largest, jackknife);
        Reading period = peak.map(found -> period(sums, all.period(found), jackknife))
                .orElse(Reading.none("no period stands out of the fluctuations of the summed activity"));
        return new Oscillation(amplitude, period);
    }

    /**
     * Each group is read at the component that the others choose, since the largest of many noisy powers is chosen for
     * its noise, too.
     */
    private static Reading amplitude(ActivitySums sums, Peak peak, double squared, Jackknife jackknife) {
        if (!jackknife.complete()) {
            return new Reading(Estimate.withoutInterval(Math.sqrt(squared)), Jackknife.TOO_FEW);
        }
        List<Double> groups = new ArrayList<>();
        for (int left : jackknife.filled()) {
            Peak chosen = spectrum(sums, group -> group != left).peak().orElse(peak);
            groups.add(spectrum(sums, group -> group == left).squared(chosen));
        }
        double mean = groups.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double reach = jackknife.reach(standardError(groups));
        return Reading.of(new Estimate(
                Math.sqrt(squared),
                Math.sqrt(Math.max(0.0, Math.min(squared, mean) - reach)),
                Math.sqrt(Math.max(squared, mean) + reach)));
    }

    /** From the periods that each group finds by itself. */
    private static Reading period(ActivitySums sums, double period, Jackknife jackknife) {
        if (!jackknife.complete()) {
            return new Reading(Estimate.withoutInterval(period), Jackknife.TOO_FEW);
        }
        List<Double> groups = new ArrayList<>();
        for (int only : jackknife.filled()) {
            ActivitySpectrum spectrum = spectrum(sums, group -> group == only);
            groups.add(spectrum.peak().map(spectrum::period).orElse(Double.NaN));
        }
        double reach = jackknife.reach(standardError(groups));
        return Double.isNaN(reach)
                ? new Reading(Estimate.withoutInterval(period), "the groups of trials do not agree on a period")
                : Reading.of(new Estimate(period, Math.max(0.0, period - reach), period + reach));
    }

    private static double standardError(List<Double> groups) {
        double mean = groups.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double squares = 0.0;
        for (double one : groups) {
            squares += (one - mean) * (one - mean);
        }
        return Math.sqrt(squares / (groups.size() - 1) / groups.size());
    }

    private static ActivitySpectrum spectrum(ActivitySums sums, IntPredicate with) {
        long trials = ActivityTimeCourse.total(sums.trials(), with);
        double[][] power = new double[sums.power().size()][];
        for (int r = 0; r < power.length; r++) {
            long[][] byGroup = sums.power().get(r);
            power[r] = new double[byGroup[0].length];
            for (int j = 0; j < power[r].length; j++) {
                power[r][j] = ActivityTimeCourse.total(byGroup, j, with) * ActivitySums.UNIT / trials;
            }
        }
        return new ActivitySpectrum(sums.window().resolutions(), power);
    }
}
