package org.separatrix.study.trials;

import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.Rate;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * Slots of each item in the end, a row of {@code slots.csv}.
 *
 * @param slots of each item
 * @param decided trials that a ring has won
 * @param agreement of these, those in which the item of the winner holds the most slots
 */
record SlotsRow(long trials, List<Estimate> slots, long decided, Rate agreement) {

    static final Table<SlotsRow> TABLE = Table.of(
                    "slots.csv",
                    SlotsRow.class,
                    "Which items hold the slots of the router beside the rings in the end, a row a condition.")
            .whole("trials", "", "trials that are there", SlotsRow::trials)
            .width(row -> row.slots.size())
            .repeated(
                    items -> IntStream.range(0, items).mapToObj(SlotsRow::share).flatMap(List::stream))
            .whole("decided", "", "trials that a ring has won", SlotsRow::decided)
            .estimate(
                    "agreement",
                    "",
                    "of the decided trials, those in which the item of the winner holds the most slots",
                    SlotsRow::agreement)
            .build();

    SlotsRow {
        slots = List.copyOf(slots);
    }

    private static List<Column<SlotsRow>> share(int item) {
        return Column.estimate(
                "slots_" + item,
                "",
                "mean share of the slots that item " + item + " holds at the last tick",
                row -> item < row.slots.size() ? row.slots.get(item) : Estimate.NONE);
    }
}
