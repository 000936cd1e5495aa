package org.separatrix.study.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.separatrix.record.ResultsFolder;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.tables.Column;
import org.separatrix.tables.ParquetTable;
import org.separatrix.tables.StoredColumn;
import org.separatrix.tables.StoredColumn.Storage;
import org.separatrix.tables.Table;

/**
 * {@code trials.parquet}: a row a trial. Its width is the number of rings.
 *
 * <pre>
 *   condition int32, trial int64, error float32, decoded float32, winner int8 (−1 tie), amplitude_0 … float32
 * </pre>
 *
 * The winner is int16 where a condition has more rings than int8 can count. There is no error and no angle, null, of a
 * trial without a report. The amplitudes of rings that a condition does not have are NaN.
 */
final class TrialTable {

    /**
     * A row.
     *
     * @param index where the trial stands in the columns of {@code trials}
     */
    record Row(int condition, long trial, Trials trials, int index) {}

    static final Table<Row> TABLE = Table.of(ResultsFolder.TRIALS, Row.class, "A row a trial, without the swept keys.")
            .width(row -> row.trials().rings())
            .repeated(rings -> stored(rings).stream().map(StoredColumn::column))
            .build();

    private TrialTable() {}

    /** @param rings the largest number of rings of any condition */
    static ParquetTable<Row> writer(Path path, int rings) throws IOException {
        return new ParquetTable<>(path, "trials", stored(rings));
    }

    private static List<StoredColumn<Row>> stored(int rings) {
        List<StoredColumn<Row>> columns = new ArrayList<>(List.of(
                new StoredColumn<>(
                        Column.whole("condition", "", "which condition of the sweep, from 0", Row::condition),
                        Storage.INT32),
                new StoredColumn<>(
                        Column.whole("trial", "", "which trial of the condition, from 0", Row::trial), Storage.INT64),
                new StoredColumn<>(
                        Column.number(
                                "error",
                                "rad",
                                "decoded − target, wrapped to [−π, π); null without a report",
                                row -> row.trials().error()[row.index()]),
                        Storage.FLOAT32_OR_NULL),
                new StoredColumn<>(
                        Column.number(
                                "decoded",
                                "rad",
                                "the angle that is reported, in [−π, π); null without a report",
                                row -> row.trials().decoded()[row.index()]),
                        Storage.FLOAT32_OR_NULL),
                new StoredColumn<>(
                        Column.whole(
                                "winner",
                                "",
                                "the ring whose summed rate exceeds 1.5 times that of every other in the end; -1 if none",
                                row -> row.trials().winner()[row.index()]),
                        WinnerType.of(rings).storage())));
        for (int of = 0; of < rings; of++) {
            int ring = of;
            columns.add(new StoredColumn<>(
                    Column.number(
                            "amplitude_" + ring,
                            "",
                            "amplitude of the bump of ring " + ring + " in the end: |sum of r exp(i theta)| / N",
                            row -> amplitude(row, ring)),
                    Storage.FLOAT32));
        }
        return columns;
    }

    private static double amplitude(Row row, int ring) {
        Trials trials = row.trials();
        return ring < trials.rings() ? trials.amplitude()[ring][row.index()] : Double.NaN;
    }
}
