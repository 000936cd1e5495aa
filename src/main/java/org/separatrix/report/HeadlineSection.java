package org.separatrix.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.separatrix.study.Headline;
import org.separatrix.tables.Column.Interval;

/** The tables that say most: every row where there are few, else for each number where it is least and greatest. */
final class HeadlineSection {

    private static final int MOST_COLUMNS = 12;

    private HeadlineSection() {}

    static void write(Html page, Source source) {
        page.open("section", "id", "table").element("h2", "In numbers");
        List<Headline> headlines = headlines(source);
        headlines.forEach(headline -> source.table(headline.file()).ifPresent(table -> write(page, headline, table)));
        page.element(
                "p",
                "Numbers are rounded to four digits, ends of intervals to three; the files have all. [a, b] is a 95 % interval, and is missing where"
                        + " there is none. Rates are fractions.",
                "class",
                "soft");
        page.close();
    }

    private static List<Headline> headlines(Source source) {
        List<Headline> own = source.study().headlines(source.experiment());
        return own.isEmpty()
                ? source.study().expectedFiles(source.experiment()).tables().stream()
                        .limit(1)
                        .map(file -> new Headline(file, List.of(), List.of()))
                        .toList()
                : own;
    }

    private static void write(Html page, Headline headline, DataTable table) {
        List<Integer> shown = shown(headline, table);
        if (table.count() == 0) {
            page.element("p", table.file() + " has no rows.");
        } else if (table.isShort()) {
            List<Integer> all =
                    new ArrayList<>(IntStream.range(0, table.front()).boxed().toList());
            all.addAll(shown);
            page.table(
                    table.file() + ", all " + table.count() + (table.count() == 1 ? " row" : " rows"),
                    all.stream().map(table.header()::get).toList(),
                    table.rows().stream()
                            .map(row -> all.stream()
                                    .map(column -> column < table.front() ? row.get(column) : cell(table, column, row))
                                    .toList())
                            .toList());
        } else {
            page.table(
                    String.format(
                            Locale.ROOT,
                            "%s, %,d rows: where each number is least and where it is greatest",
                            table.file(),
                            table.count()),
                    List.of("column", "least", "where", "greatest", "where"),
                    shown.stream()
                            .filter(column -> !table.least(column).row().isEmpty())
                            .map(column -> extremes(table, column))
                            .toList());
        }
    }

    private static List<Integer> shown(Headline headline, DataTable table) {
        if (!headline.columns().isEmpty()) {
            return headline.columns().stream()
                    .map(table::column)
                    .filter(column -> column >= 0)
                    .toList();
        }
        return IntStream.range(table.front(), table.header().size())
                .filter(column -> !isEnd(table, column))
                .limit(MOST_COLUMNS)
                .boxed()
                .toList();
    }

    /** Whether a column is an end of the interval of another. */
    private static boolean isEnd(DataTable table, int column) {
        String name = table.header().get(column);
        return List.of(Interval.LOW, Interval.HIGH).stream()
                .anyMatch(end ->
                        name.endsWith(end) && table.column(name.substring(0, name.length() - end.length())) >= 0);
    }

    private static List<String> extremes(DataTable table, int column) {
        DataTable.Extreme least = table.least(column);
        DataTable.Extreme greatest = table.greatest(column);
        return List.of(
                table.header().get(column),
                cell(table, column, least.row()),
                where(table, least),
                cell(table, column, greatest.row()),
                where(table, greatest));
    }

    private static String where(DataTable table, DataTable.Extreme extreme) {
        String place = table.place(extreme.row());
        String more = extreme.times() > 1 ? " (first of " + extreme.times() + ")" : "";
        return (place.isEmpty()
                        ? "row of " + table.header().get(0) + " "
                                + extreme.row().get(0)
                        : place)
                + more;
    }

    private static String cell(DataTable table, int column, List<String> row) {
        String name = table.header().get(column);
        String value = Numbers.rounded(row.get(column));
        int low = table.column(name + Interval.LOW);
        int high = table.column(name + Interval.HIGH);
        if (low < 0 || high < 0 || row.get(low).isEmpty() && row.get(high).isEmpty()) {
            return value;
        }
        return value + " [" + end(row.get(low)) + ", " + end(row.get(high)) + "]";
    }

    /** An interval may be open on one side. */
    private static String end(String cell) {
        return cell.isEmpty() ? "–" : Numbers.end(cell);
    }
}
