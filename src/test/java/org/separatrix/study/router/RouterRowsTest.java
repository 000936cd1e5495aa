package org.separatrix.study.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.training.TrainingQuantity;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.FoundRows;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

class RouterRowsTest {

    private static final Estimate THIRD = new Estimate(1.0 / 3.0, Double.NaN, Math.PI);

    @Test
    void rowsSurviveTheRecordOfARun() {
        assertSurvives(RoutingRow.TABLE, new RoutingRow(7, Map.of(Observable.STALE, THIRD)));
        assertSurvives(CliffRow.TABLE, new CliffRow(1e-4, 9, THIRD, THIRD, THIRD));
        assertSurvives(
                StabilityRow.TABLE,
                new StabilityRow(-0.5, 255, 52.8, 3.9, Double.NaN, 7.4, THIRD, THIRD, Estimate.NONE));
        Map<TrainingQuantity, Double> values = new EnumMap<>(TrainingQuantity.class);
        values.put(TrainingQuantity.GINI, Double.NaN);
        values.put(TrainingQuantity.N_EFF, 1.0 / 3.0);
        assertSurvives(TrainingSeedRow.TABLE, new TrainingSeedRow(3, values));
        assertSurvives(TrainingLoadRow.TABLE, new TrainingLoadRow(0, 64, 0.1 + 0.2));
        assertSurvives(PredictedOnset.TABLE, new PredictedOnset(12, Double.NaN));
        assertSurvives(ChanceRatio.TABLE, new ChanceRatio(0.853));
    }

    @Test
    void theAdvantageOfAMethodIsAColumnWhereMethodsAreCompared() {
        assertEquals(
                3,
                TrainingRow.TABLE.columns(1).size()
                        - TrainingRow.TABLE.columns(0).size());
        TrainingRow row = new TrainingRow(2, Map.of(), true, THIRD);
        assertEquals(
                "0.3333333333333333",
                TrainingRow.TABLE.columns(1).stream()
                        .filter(column -> column.name().equals("value_advantage"))
                        .findFirst()
                        .orElseThrow()
                        .cell(row));
    }

    @Test
    void everyColumnSaysWhatItIs() {
        for (Table<?> table : new RouterStudy().tables()) {
            assertTrue(table.meaning().endsWith("."), table.file());
            for (Column<?> column : table.columns(1)) {
                assertTrue(
                        column.meaning().length() > 10 && !column.meaning().endsWith("."),
                        () -> table.file() + ": " + column.name());
            }
        }
    }

    private static <R> void assertSurvives(Table<R> table, R row) {
        byte[] payload = new FoundRows().add(table, List.of(row)).payload();
        assertEquals(List.of(row), FoundRows.read(payload, List.of(table)).of(table));
    }
}
