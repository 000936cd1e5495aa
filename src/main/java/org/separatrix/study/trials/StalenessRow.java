package org.separatrix.study.trials;

import java.util.List;
import org.separatrix.coupling.Histogram;
import org.separatrix.record.ResultsFolder;
import org.separatrix.tables.Table;

/**
 * How often messages had a certain age when a ring took its tick on them, a row of {@code staleness.csv}.
 *
 * @param age in ticks; negative where the sender was ahead
 * @param ageTo the same where ages are counted exactly, else the other end of their class
 */
record StalenessRow(int age, long messages, double fraction, int ageTo) {

    static final Table<StalenessRow> TABLE = Table.of(
                    ResultsFolder.STALENESS,
                    StalenessRow.class,
                    "How old the activity was that rings were inhibited by, a row an age that occurred.")
            .whole("age", "ticks", "the age; negative where the sender was ahead", StalenessRow::age)
            .whole(
                    "messages",
                    "",
                    "how often it occurred: once a tick, trial and directed pair",
                    StalenessRow::messages)
            .number("fraction", "", "of how many of all", StalenessRow::fraction)
            .whole(
                    "age_to",
                    "ticks",
                    "end of the class of ages, where they are counted in classes; else the age",
                    StalenessRow::ageTo)
            .build();

    static List<StalenessRow> of(Histogram ages) {
        return ages.counts().stream()
                .map(age -> new StalenessRow(age.from(), age.times(), (double) age.times() / ages.count(), age.to()))
                .toList();
    }
}
