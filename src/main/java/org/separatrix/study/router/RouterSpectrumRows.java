package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.router.spectrum.StabilityStudy;
import org.separatrix.router.spectrum.TiedState;
import org.separatrix.statistics.Estimate;
import org.separatrix.tables.ShortestDecimal;
import org.separatrix.tables.TableRows;

/** The stability of a router as a row of {@code router-spectrum.csv}. Eigenvalues are in units of 1/τ. */
public final class RouterSpectrumRows {

    public static final String TABLE = "router-spectrum.csv";

    private static final List<String> COLUMNS = List.of(
            "lambda_tied",
            "multiplicity_tied",
            "J_symmetry_breaking",
            "J_lockstep",
            "J_lockstep_late",
            "J_pair",
            "lambda_slowest",
            "lambda_slowest_low",
            "lambda_slowest_high",
            "participation",
            "participation_low",
            "participation_high",
            "soft_experts",
            "soft_experts_low",
            "soft_experts_high");

    private RouterSpectrumRows() {}

    public static List<TableRows> of(StabilityStudy study) {
        TiedState tied = study.tied();
        List<String> row = new ArrayList<>();
        row.add(ShortestDecimal.of(tied.degenerateEigenvalue()));
        row.add(Integer.toString(study.degeneracy()));
        row.add(ShortestDecimal.of(tied.symmetryBreakingInhibition()));
        row.add(ShortestDecimal.of(tied.lockstepInhibition()));
        row.add(ShortestDecimal.of(study.lateLockstepInhibition().orElse(Double.NaN)));
        row.add(ShortestDecimal.of(study.criticalInhibition().orElse(Double.NaN)));
        addTo(row, study.slowest());
        addTo(row, study.participation());
        addTo(row, study.soft());
        return List.of(new TableRows(TABLE, COLUMNS, List.of(row)));
    }

    /** The value and its interval. */
    public static void addTo(List<String> row, Estimate estimate) {
        row.add(ShortestDecimal.of(estimate.value()));
        row.add(ShortestDecimal.of(estimate.low()));
        row.add(ShortestDecimal.of(estimate.high()));
    }
}
