package org.separatrix.study.trials;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.separatrix.record.ResultsFolder;
import org.separatrix.statistics.CliffComparison;
import org.separatrix.statistics.CliffComparison.Compared;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/** Where the rate of target reports climbs through ½ as the gain of an epoch grows, a row of {@code cliff.csv}. */
record CliffRow(CliffComparison cliff) {

    private static final double LEAST_LIKELY = 0.05;

    static final Table<CliffRow> TABLE = Table.of(
                    ResultsFolder.CLIFF,
                    CliffRow.class,
                    "Where the rate of target reports climbs through 1/2 over the swept gain, a row for every combination of"
                            + " the other swept keys, and how far that is from lockstep. Each p is corrected for all"
                            + " comparisons of the table by the method of Holm; the interval of a shift is that of one"
                            + " comparison by itself.")
            .whole("trials", "", "trials at each gain", row -> row.cliff.trials())
            .estimate("midpoint", "gain", "gain at which a logistic fit is 1/2", row -> row.cliff
                    .midpoint()
                    .value())
            .estimate("width", "gain", "rise of the gain from 1/4 to 3/4 of that fit", row -> row.cliff
                    .width()
                    .value())
            .estimate(
                    "crossing",
                    "gain",
                    "gain at which straight lines between the rates, made monotone, first reach 1/2",
                    row -> row.cliff.crossing().value())
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

    private String real() {
        return Stream.of(Measure.values())
                .filter(measure -> measure.of(this).p() < LEAST_LIKELY)
                .map(measure -> measure.column)
                .collect(Collectors.joining(" "));
    }
}
