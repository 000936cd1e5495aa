package org.separatrix.study.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.mixture.Held;
import org.separatrix.statistics.mixture.HeldReports;
import org.separatrix.statistics.mixture.MixtureModel;
import org.separatrix.statistics.mixture.MixtureSummary;

class MixtureRowTest {

    /** Five reports: the AICc of four parameters is undefined, that of fewer is not. */
    @Test
    void aModelWithoutAnAiccLeavesTheOthersTheirs() {
        HeldReports reports = new HeldReports(List.of(0.0, 1.5), OptionalInt.empty());
        for (float error : new float[] {-0.2f, 0.1f, 0.3f, 1.4f, 3.0f}) {
            reports.add(error, Held.ALL);
        }
        List<MixtureRow> rows = MixtureRow.of(MixtureSummary.of(reports));

        assertEquals(
                List.of(MixtureModel.THREE, MixtureModel.TWO, MixtureModel.BLEND),
                rows.stream().map(row -> row.held().fit().model()).toList());
        assertTrue(Double.isNaN(aicc(rows.get(2))));
        for (MixtureRow row : rows) {
            assertEquals(Math.min(aicc(rows.get(0)), aicc(rows.get(1))), row.leastAicc());
        }
    }

    private static double aicc(MixtureRow row) {
        return row.held().fit().criteria().aicc();
    }
}
