package org.separatrix.study.router;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.separatrix.router.training.TrainingQuantity;
import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * What came of the training of a condition: a row of {@code training.csv}.
 *
 * @param seeds how many
 * @param means over seeds, with Student's intervals
 * @param compared whether methods of balancing are compared
 * @param advantage by how much the value exceeds that of the first method with the same seeds
 */
public record TrainingRow(long seeds, Map<TrainingQuantity, Estimate> means, boolean compared, Estimate advantage) {

    public static final Table<TrainingRow> TABLE = table();

    static TrainingRow of(List<TrainingSeedRow> seeds, boolean compared, Estimate advantage) {
        Map<TrainingQuantity, Estimate> means = new EnumMap<>(TrainingQuantity.class);
        for (TrainingQuantity quantity : TrainingQuantity.values()) {
            double[] values =
                    seeds.stream().mapToDouble(row -> row.value(quantity)).toArray();
            means.put(quantity, quantity.mean(values));
        }
        return new TrainingRow(seeds.size(), means, compared, advantage);
    }

    /** NaN where it was not measured. */
    Estimate mean(TrainingQuantity quantity) {
        return means.getOrDefault(quantity, Estimate.NONE);
    }

    private static Table<TrainingRow> table() {
        Table.Builder<TrainingRow> table = Table.of(
                        "training.csv",
                        TrainingRow.class,
                        "What came of the training of the experts, over the second half of its steps; a row a condition."
                                + " Means are over seeds.")
                .whole("seeds", "", "how many seeds the experts were trained with", TrainingRow::seeds);
        for (TrainingQuantity quantity : TrainingQuantity.values()) {
            table.estimate(quantity.label(), quantity.unit(), quantity.meaning(), row -> row.mean(quantity));
        }
        List<Column<TrainingRow>> advantage = Column.estimate(
                "value_advantage",
                "",
                "by how much the value exceeds that of the first method of balancing, with the same seeds",
                TrainingRow::advantage);
        return table.width(row -> row.compared() ? 1 : 0)
                .repeated(count -> count == 0 ? Stream.empty() : advantage.stream())
                .build();
    }
}
