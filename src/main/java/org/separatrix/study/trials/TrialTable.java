package org.separatrix.study.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.separatrix.record.ResultsFolder;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.ConditionList;
import org.separatrix.tables.Column;
import org.separatrix.tables.ParquetTable;
import org.separatrix.tables.StoredColumn;
import org.separatrix.tables.StoredColumn.Storage;
import org.separatrix.tables.Table;

/**
 * {@code trials.parquet}: a row a trial. Its width is the number of rings.
 *
 * <pre>
 *   condition int32, trial int64, error float32, decoded float32, winner int8 (−1 tie), amplitude_0 … float32,
 *   the swept keys double or text
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
     * @param swept the values of the swept keys
     */
    record Row(int condition, long trial, Trials trials, int index, Swept swept) {}

    /**
     * The values of the swept keys in a condition.
     *
     * @param numbers of each key, NaN where it has none
     * @param texts of each key
     */
    record Swept(double[] numbers, List<String> texts) {

        static final Swept NONE = new Swept(new double[0], List.of());

        Swept {
            texts = List.copyOf(texts);
        }

        static Swept of(ConditionList conditions, int condition) {
            List<String> texts = conditions.values().apply(condition);
            double[] numbers = new double[texts.size()];
            Arrays.setAll(
                    numbers,
                    key -> conditions.numeric().get(key) && !texts.get(key).isEmpty()
                            ? Double.parseDouble(texts.get(key))
                            : Double.NaN);
            return new Swept(numbers, texts);
        }
    }

    static final Table<Row> TABLE = Table.of(
                    ResultsFolder.TRIALS,
                    Row.class,
                    "A row a trial. The swept keys stand behind these columns, numbers as doubles and all else as text.")
            .width(row -> row.trials().rings())
            .repeated(rings -> stored(rings).stream().map(StoredColumn::column))
            .build();

    private TrialTable() {}

    static ParquetTable<Row> writer(Path path, ConditionList conditions) throws IOException {
        List<StoredColumn<Row>> columns = new ArrayList<>(stored(conditions.rings()));
        for (int of = 0; of < conditions.keys().size(); of++) {
            int key = of;
            String name = conditions.keys().get(key);
            String meaning = "the swept key " + name;
            columns.add(
                    conditions.numeric().get(key)
                            ? new StoredColumn<>(
                                    Column.number(name, "", meaning, row -> row.swept()
                                            .numbers()[key]),
                                    Storage.FLOAT64_OR_NULL)
                            : new StoredColumn<>(
                                    Column.text(name, meaning, row -> row.swept()
                                            .texts()
                                            .get(key)),
                                    Storage.TEXT_OR_NULL));
        }
        return new ParquetTable<>(path, "trials", columns);
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
