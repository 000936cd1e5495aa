package org.separatrix.study.router;

import java.util.EnumMap;
import java.util.Map;
import org.separatrix.router.training.TrainingLedger;
import org.separatrix.router.training.TrainingQuantity;
import org.separatrix.tables.Table;

/**
 * What came of a training with one seed: a row of {@code training-seeds.csv}.
 *
 * @param repetition which seed, from 0
 * @param values of the steps that count
 */
public record TrainingSeedRow(long repetition, Map<TrainingQuantity, Double> values) {

    public static final Table<TrainingSeedRow> TABLE = table();

    static TrainingSeedRow of(long repetition, TrainingLedger ledger) {
        Map<TrainingQuantity, Double> values = new EnumMap<>(TrainingQuantity.class);
        for (TrainingQuantity quantity : TrainingQuantity.values()) {
            values.put(quantity, quantity.of(ledger));
        }
        return new TrainingSeedRow(repetition, values);
    }

    /** NaN where it was not measured. */
    double value(TrainingQuantity quantity) {
        return values.getOrDefault(quantity, Double.NaN);
    }

    private static Table<TrainingSeedRow> table() {
        Table.Builder<TrainingSeedRow> table = Table.of(
                        "training-seeds.csv",
                        TrainingSeedRow.class,
                        "What came of the training of the experts, over the second half of its steps; a row a seed.")
                .whole("repetition", "", "which seed of the condition, from 0", TrainingSeedRow::repetition);
        for (TrainingQuantity quantity : TrainingQuantity.values()) {
            table.number(quantity.label(), quantity.unit(), quantity.meaning(), row -> row.value(quantity));
        }
        return table.build();
    }
}
