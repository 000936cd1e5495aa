package org.separatrix.study.trials;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.separatrix.record.ResultsFolder;
import org.separatrix.statistics.WithInterval;
import org.separatrix.statistics.psychometric.CliffComparison;
import org.separatrix.statistics.psychometric.CliffComparison.Compared;
import org.separatrix.statistics.psychometric.Psychometric;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/** How the rate of target reports rises with the gain of an epoch, a row of {@code cliff.csv}. */
record CliffRow(CliffComparison cliff) {

    private static final double LEAST_LIKELY = 0.05;

    static final Table<CliffRow> TABLE = Table.of(
                    ResultsFolder.CLIFF,
                    CliffRow.class,
                    "How the rate of target reports rises over the swept gain, a row for every combination of the other swept"
                            + " keys, and how far that is from lockstep: psychometric functions with a floor and a lapse,"
                            + " P = floor + (1 - floor - lapse) F, F logistic unless said. Intervals are profiles of the"
                            + " likelihood. Each p is of a likelihood ratio, corrected for all comparisons of the table by"
                            + " the method of Holm; the interval of a shift is that of one comparison by itself.")
            .whole("trials", "", "trials at each gain", row -> row.cliff.trials())
            .estimate("midpoint", "gain", "gain at half of the rise from the floor", row -> row.cliff
                    .midpoint()
                    .value())
            .estimate("width", "gain", "gain from 1/4 to 3/4 of that rise; 0 of a single step", row -> row.cliff
                    .width()
                    .value())
            .estimate("crossing", "gain", "gain at which the fitted rate is 1/2", row -> row.cliff
                    .crossing()
                    .value())
            .number("floor", "", "rate far below the midpoint", row -> row.of(Psychometric::floor))
            .number("lapse", "", "1 - rate far above the midpoint", row -> row.of(Psychometric::lapse))
            .text(
                    "lapse_fitted",
                    "no where no gain lies in the upper flat part, and the lapse is taken as 0",
                    row -> row.cliff
                            .fit()
                            .map(fit -> fit.lapses() ? "yes" : "no")
                            .orElse(""))
            .number(
                    "deviance",
                    "",
                    "twice the log-likelihood that the fit falls short of the rates",
                    row -> row.of(Psychometric::deviance))
            .whole("degrees_of_freedom", "", "of the deviance", row -> row.cliff
                    .fit()
                    .map(fit -> (long) fit.degrees())
                    .orElse(Column.UNKNOWN))
            .text(
                    "step",
                    "refuted where the width is above the spacing of the gains around the midpoint, with its interval; else"
                            + " possible",
                    row -> row.cliff
                            .fit()
                            .map(fit -> row.cliff.refutesStep() ? "refuted" : "possible")
                            .orElse(""))
            .number(
                    "midpoint_normal",
                    "gain",
                    "midpoint with F normal",
                    row -> row.ofNormal(fit -> fit.midpoint().value()))
            .number(
                    "width_normal",
                    "gain",
                    "width with F normal",
                    row -> row.ofNormal(fit -> fit.width().value()))
            .number("deviance_normal", "", "deviance with F normal", row -> row.ofNormal(Psychometric::deviance))
            .columns(List.of(Measure.values()).stream().flatMap(Measure::shift).toList())
            .text("real", "the measures whose p is below 0.05", CliffRow::real)
            .build();

    private enum Measure {
        MIDPOINT("midpoint", CliffComparison::midpoint),
        WIDTH("width", CliffComparison::width),
        CROSSING("crossing", CliffComparison::crossing);

        private final String column;
        private final Function<CliffComparison, Compared> of;

        Measure(String column, Function<CliffComparison, Compared> of) {
            this.column = column;
            this.of = of;
        }

        Compared of(CliffRow row) {
            return of.apply(row.cliff);
        }

        Stream<Column<CliffRow>> shift() {
            String name = column + "_shift";
            return Stream.concat(
                    Column.<CliffRow>estimate(
                            name, "gain", column + " − that of the same conditions in lockstep", row -> of(row).shift())
                            .stream(),
                    Stream.of(Column.number(
                            name + "_p",
                            "",
                            "probability of a shift as large in either direction if there is none, corrected",
                            row -> of(row).p())));
        }
    }

    /** The gain at which the fitted rate is one half. */
    WithInterval crossing() {
        return cliff.crossing().value();
    }

    /** How far that is from lockstep. */
    WithInterval crossingShift() {
        return cliff.crossing().shift();
    }

    /** Whether that is more than chance does, among all comparisons of the table. */
    boolean crossingIsReal() {
        return cliff.crossing().p() < LEAST_LIKELY;
    }

    private double of(ToDoubleFunction<Psychometric> value) {
        return cliff.fit().map(value::applyAsDouble).orElse(Double.NaN);
    }

    private double ofNormal(ToDoubleFunction<Psychometric> value) {
        return cliff.normal().map(value::applyAsDouble).orElse(Double.NaN);
    }

    private String real() {
        return Stream.of(Measure.values())
                .filter(measure -> measure.of(this).p() < LEAST_LIKELY)
                .map(measure -> measure.column)
                .collect(Collectors.joining(" "));
    }
}
