package org.separatrix.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.separatrix.study.Headline;
import org.separatrix.tables.Column.Interval;

/** What the numbers of a table come to, in words that hold for any sweep: where a column is least and where greatest. */
final class Sentence {

    private final DataTable table;

    Sentence(DataTable table) {
        this.table = table;
    }

    /** Empty where the table has not the column, or nothing in it. */
    Optional<String> of(Headline.Told told) {
        if (told instanceof Headline.Extremes extremes) {
            return of(extremes);
        }
        Headline.Kinds kinds = (Headline.Kinds) told;
        int column = table.column(kinds.column());
        if (column < 0) {
            return Optional.empty();
        }
        String counts = table.words(column).entrySet().stream()
                .map(word -> word.getValue() + " " + word.getKey())
                .collect(Collectors.joining(", "));
        return Optional.of(kinds.words() + ": " + (counts.isEmpty() ? "none" : counts));
    }

    private Optional<String> of(Headline.Extremes told) {
        int column = table.column(told.column());
        if (column < 0 || table.least(column).row().isEmpty()) {
            return Optional.empty();
        }
        DataTable.Extreme least = table.least(column);
        DataTable.Extreme greatest = table.greatest(column);
        if (table.count() == 1) {
            return Optional.of(
                    told.words() + ": " + value(told, told.column(), least.row()) + beside(told, least.row()));
        }
        if (least.value() == greatest.value()) {
            return Optional.of(told.words() + " are " + value(told, told.column(), least.row()) + " everywhere"
                    + beside(told, least.row()));
        }
        return Optional.of(told.words() + " are least " + place(least) + ": " + value(told, told.column(), least.row())
                + beside(told, least.row()) + "; and greatest " + place(greatest) + ": "
                + value(told, told.column(), greatest.row()) + beside(told, greatest.row()));
    }

    private String place(DataTable.Extreme extreme) {
        String place = table.place(extreme.row());
        String where = place.isEmpty() ? "in the first row" : "at " + place;
        return extreme.times() == 1 ? where : where + " (the first of " + extreme.times() + " alike)";
    }

    private String beside(Headline.Extremes told, List<String> row) {
        List<String> beside = new ArrayList<>();
        for (Headline.Beside of : told.beside()) {
            int column = table.column(of.column());
            if (column >= 0 && Double.isFinite(Numbers.number(row.get(column)))) {
                beside.add(of.words() + " " + value(told, of.column(), row));
            }
        }
        return beside.isEmpty() ? "" : " (" + String.join(", ", beside) + ")";
    }

    private String value(Headline.Extremes told, String name, List<String> row) {
        String value = shown(told, row.get(table.column(name)));
        int low = table.column(name + Interval.LOW);
        int high = table.column(name + Interval.HIGH);
        boolean interval = low >= 0
                && high >= 0
                && !row.get(low).isEmpty()
                && !row.get(high).isEmpty();
        return interval ? value + " [" + shown(told, row.get(low)) + ", " + shown(told, row.get(high)) + "]" : value;
    }

    private static String shown(Headline.Extremes told, String cell) {
        double number = Numbers.number(cell);
        return told.rate() && Double.isFinite(number) ? Numbers.percent(number) : Numbers.rounded(cell);
    }
}
