package org.separatrix.statistics.psychometric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.separatrix.statistics.DeltaEstimate;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Hits;
import org.separatrix.statistics.Shift;

/**
 * The {@link Psychometric} functions of some rates, and by how much they differ from that of a reference.
 *
 * <p>Where no level lies in the lower flat part, midpoint and width trade against the floor, and their intervals are wide;
 * the crossing of ½ does not, and is what to compare then. Its interval is where ½ lies within the interval of the fitted rate.
 *
 * <p>A profile of the likelihood takes the trials at different levels as independent. Where they share their noise, its
 * intervals are stretched by the ratio of the standard errors with and without the covariances, and the likelihood ratio of
 * a difference is divided by its square. The interval of a difference joins those of both by their correlation (Zou and
 * Donner, Stat. Med. 27, 1693 (2008)).
 *
 * @param trials that each rate is of
 * @param fit logistic; empty where the rates do not rise
 * @param normal the same with a normal rise
 */
public record CliffComparison(
        int trials,
        Optional<Psychometric> fit,
        Optional<Psychometric> normal,
        Compared midpoint,
        Compared width,
        Compared crossing) {

    /**
     * A measure of a cliff.
     *
     * @param value of it; NaN if the rates do not determine it
     * @param shift against the reference; NaN without one. Its interval is that of one comparison by itself
     * @param p of as large a likelihood ratio if there is no shift, corrected for all comparisons; NaN without a reference
     */
    public record Compared(Estimate value, Estimate shift, double p) {}

    /**
     * The rates of hits at some levels.
     *
     * @param levels ascending, at least three; not modified
     * @param hits at each level, of equally many trials
     * @param reference the index of the measurement to compare with; −1 for none
     */
    public record Measurement(double[] levels, List<Hits> hits, int reference) {}

    private static final int MIDPOINT = 0;
    private static final int WIDTH = 1;
    private static final int CROSSING = 2;
    private static final int MEASURES = 3;

    private static final ChiSquaredDistribution ONE = new ChiSquaredDistribution(null, 1.0);

    /**
     * A measurement with its fit.
     *
     * @param measures midpoint, width and crossing; empty without a fit
     * @param crossing with its interval
     */
    private record Fitted(List<Hits> hits, Optional<Psychometric> fit, DeltaEstimate[] measures, Estimate crossing) {

        static Fitted of(Measurement measurement) {
            List<Hits> hits = measurement.hits();
            Optional<Psychometric> fit = Psychometric.fit(Family.LOGISTIC, levels(measurement));
            DeltaEstimate[] measures = fit.map(Sensitivity::of)
                    .map(of -> new DeltaEstimate[] {of.midpoint(), of.width(), of.crossing()})
                    .orElseGet(() -> new DeltaEstimate[0]);
            Estimate crossing = fit.map(of -> Crossing.of(of, measures[CROSSING].value(), hits))
                    .orElse(Estimate.NONE);
            return new Fitted(hits, fit, measures, crossing);
        }

        /** An interval as trials with their covariances have it. */
        Estimate value(int measure) {
            if (fit.isEmpty()) {
                return Estimate.NONE;
            }
            if (measure == CROSSING) {
                return crossing;
            }
            Estimate profile =
                    measure == MIDPOINT ? fit.get().midpoint() : fit.get().width();
            double alone = independent(measure);
            double error = Shift.of(measures[measure], hits).error();
            double stretch = alone > 0.0 && error > 0.0 ? error / alone : 1.0;
            double low = profile.value() - stretch * (profile.value() - profile.low());
            return new Estimate(
                    profile.value(),
                    measure == MIDPOINT ? low : Math.max(0.0, low),
                    profile.value() + stretch * (profile.high() - profile.value()));
        }

        /** The standard error of trials that share no noise. */
        double independent(int measure) {
            double variance = 0.0;
            for (int level = 0; level < hits.size(); level++) {
                Hits of = hits.get(level);
                double by = measures[measure].gradient()[level];
                variance += by * by * of.rate() * (1.0 - of.rate()) / of.of();
            }
            return Math.sqrt(variance);
        }
    }

    /**
     * Whether a step, a width of 0, is less likely than the levels could show: the width, with its interval, exceeds their
     * spacing around the midpoint.
     */
    public boolean refutesStep() {
        return fit.filter(of ->
                        width.value().low() > of.levels().spacing(of.midpoint().value()))
                .isPresent();
    }

    private static Levels levels(Measurement measurement) {
        return new Levels(
                measurement.levels(),
                measurement.hits().stream().mapToLong(Hits::of).toArray(),
                measurement.hits().stream()
                        .mapToLong(hits -> hits.trials().cardinality())
                        .toArray());
    }

    /** The cliffs of some measurements, one for each; all shifts against references count as comparisons made at once. */
    public static List<CliffComparison> of(List<Measurement> measurements) {
        List<Fitted> fits = measurements.stream().map(Fitted::of).toList();
        double[] p = new double[MEASURES * fits.size()];
        List<Estimate> shifts = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            for (int measure = 0; measure < MEASURES; measure++) {
                int reference = measurements.get(i).reference();
                boolean compared = reference >= 0
                        && fits.get(i).fit().isPresent()
                        && fits.get(reference).fit().isPresent();
                shifts.add(compared ? shift(measure, fits.get(reference), fits.get(i)) : Estimate.NONE);
                p[MEASURES * i + measure] = compared ? p(measure, fits.get(reference), fits.get(i)) : Double.NaN;
            }
        }
        double[] corrected = Shift.corrected(p);
        return IntStream.range(0, fits.size())
                .mapToObj(i -> new CliffComparison(
                        measurements.get(i).hits().get(0).of(),
                        fits.get(i).fit(),
                        Psychometric.fit(Family.NORMAL, levels(measurements.get(i))),
                        compared(MIDPOINT, i, fits, shifts, corrected),
                        compared(WIDTH, i, fits, shifts, corrected),
                        compared(CROSSING, i, fits, shifts, corrected)))
                .toList();
    }

    private static Compared compared(
            int measure, int index, List<Fitted> fits, List<Estimate> shifts, double[] corrected) {
        int place = MEASURES * index + measure;
        return new Compared(fits.get(index).value(measure), shifts.get(place), corrected[place]);
    }

    private static Estimate shift(int measure, Fitted from, Fitted to) {
        Estimate a = from.value(measure);
        Estimate b = to.value(measure);
        double errorA = Shift.of(from.measures()[measure], from.hits()).error();
        double errorB = Shift.of(to.measures()[measure], to.hits()).error();
        double error = between(measure, from, to);
        double rho = errorA > 0.0 && errorB > 0.0
                ? Math.max(
                        -1.0,
                        Math.min(1.0, (errorA * errorA + errorB * errorB - error * error) / (2.0 * errorA * errorB)))
                : 0.0;
        double value = b.value() - a.value();
        return new Estimate(
                value,
                value - Estimate.joined(b.value() - b.low(), a.high() - a.value(), rho),
                value + Estimate.joined(b.high() - b.value(), a.value() - a.low(), rho));
    }

    private static double between(int measure, Fitted from, Fitted to) {
        return Shift.between(from.measures()[measure], from.hits(), to.measures()[measure], to.hits())
                .error();
    }

    /** Of the likelihood ratio of a common value, with everything else free; of a crossing by its standard error. */
    private static double p(int measure, Fitted from, Fitted to) {
        if (measure == CROSSING) {
            return Shift.between(from.measures()[CROSSING], from.hits(), to.measures()[CROSSING], to.hits())
                    .p();
        }
        Psychometric a = from.fit().orElseThrow();
        Psychometric b = to.fit().orElseThrow();
        Profile one = a.profile();
        Profile other = b.profile();
        DoubleUnaryOperator common = measure == MIDPOINT
                ? at -> one.overScales(at).value() + other.overScales(at).value()
                : at -> one.overMidpoints(at).value() + other.overMidpoints(at).value();
        double best = measure == MIDPOINT
                ? Profile.maximum(
                                Math.min(a.midpoint().value(), b.midpoint().value()),
                                Math.max(a.midpoint().value(), b.midpoint().value()),
                                common,
                                Profile.FEW)
                        .value()
                : Profile.maximum(
                                Math.log(Math.min(a.scale(), b.scale())),
                                Math.log(Math.max(a.scale(), b.scale())),
                                common,
                                Profile.FEW)
                        .value();
        double ratio = Math.max(0.0, 2.0 * (a.logLikelihood() + b.logLikelihood() - best));
        double alone = Math.hypot(from.independent(measure), to.independent(measure));
        double error = between(measure, from, to);
        double stretch = alone > 0.0 && error > 0.0 ? error / alone : 1.0;
        return 1.0 - ONE.cumulativeProbability(ratio / (stretch * stretch));
    }
}
