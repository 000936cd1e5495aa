package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.statistics.Shift;
import org.separatrix.statistics.comparison.Difference;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/**
 * A difference between two conditions.
 *
 * @param corrected its probability, corrected for all comparisons made at once
 */
public record CompareRow(Difference difference, double corrected) {

    private static final double LEAST_LIKELY = 0.05;

    public static final Table<CompareRow> TABLE = Table.of(
                    "compare.csv",
                    CompareRow.class,
                    "By how much conditions differ: every rate, moment and parameter of the standard mixture, under the names"
                            + " of conditions.csv. The interval is of the difference b − a by itself; where trials share"
                            + " their noise it takes account of that.")
            .text("measure", "what is compared", row -> row.difference.name())
            .estimate("a", "of the measure", "in the first condition", row -> row.difference.a())
            .estimate("b", "of the measure", "in the second", row -> row.difference.b())
            .estimate("difference", "of the measure", "b − a", row -> row.difference.difference())
            .text(
                    "paired",
                    "yes where trials of the same index share their noise",
                    row -> row.difference.paired() ? "yes" : "no")
            .number(
                    "p",
                    "",
                    "probability of a difference as large in either direction if there is none",
                    row -> row.difference.p())
            .number(
                    "p_corrected",
                    "",
                    "the same corrected for all comparisons of the table (Holm)",
                    CompareRow::corrected)
            .text("real", "yes where p_corrected is below 0.05", row -> row.corrected < LEAST_LIKELY ? "yes" : "no")
            .build();

    /** A pair of conditions, by what they are called. */
    public record Pair(String a, String b, List<Difference> differences) {}

    /** All comparisons as one family. */
    public static Rows<CompareRow> rows(List<Pair> pairs) {
        double[] p = pairs.stream()
                .flatMap(pair -> pair.differences().stream())
                .mapToDouble(Difference::p)
                .toArray();
        double[] corrected = Shift.corrected(p);
        List<Rows.Row<CompareRow>> rows = new ArrayList<>();
        int next = 0;
        for (Pair pair : pairs) {
            for (Difference difference : pair.differences()) {
                rows.add(
                        new Rows.Row<>(-1, List.of(pair.a(), pair.b()), new CompareRow(difference, corrected[next++])));
            }
        }
        return new Rows<>(TABLE, List.of("condition_a", "condition_b"), rows);
    }
}
