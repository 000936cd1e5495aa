package org.separatrix.study.router;

import org.separatrix.router.spectrum.StabilityStudy;
import org.separatrix.router.spectrum.TiedState;
import org.separatrix.statistics.Estimate;
import org.separatrix.tables.Table;

/**
 * The stability of a router: a row of {@code router-spectrum.csv}. Eigenvalues are in units of 1/τ, a value of J is NaN
 * where there is none.
 *
 * @param tied eigenvalue of the differences between experts in the tied state
 * @param multiplicity how many eigenvalues of the tied state are equal to it
 * @param symmetryBreaking J from which on the tied state breaks its symmetry
 * @param lockstep J from which on the count of the tied state oscillates
 * @param lateLockstep the same on sums that are a tick old
 * @param pair J from which on a tied pair at the boundary is unstable
 * @param slowest eigenvalue of the slowest mode of competition, mean over tokens
 * @param participation over how many experts that mode extends, mean over tokens
 * @param soft how many experts are slow, mean over tokens
 */
public record StabilityRow(
        double tied,
        long multiplicity,
        double symmetryBreaking,
        double lockstep,
        double lateLockstep,
        double pair,
        Estimate slowest,
        Estimate participation,
        Estimate soft) {

    public static final Table<StabilityRow> TABLE = Table.of(
                    "router-spectrum.csv",
                    StabilityRow.class,
                    "How stable the tied state (all experts alike) and the routed states are; a row a condition. Means are"
                            + " over tokens.")
            .number(
                    "lambda_tied",
                    "1/tau",
                    "eigenvalue of the differences between experts in the tied state",
                    StabilityRow::tied)
            .whole(
                    "multiplicity_tied",
                    "",
                    "how many eigenvalues of the tied state lie within 1e-8 of lambda_tied",
                    StabilityRow::multiplicity)
            .number(
                    "J_symmetry_breaking",
                    "",
                    "inhibition above which the tied state breaks its symmetry",
                    StabilityRow::symmetryBreaking)
            .number(
                    "J_lockstep",
                    "",
                    "inhibition above which the count of the tied state oscillates from tick to tick",
                    StabilityRow::lockstep)
            .number(
                    "J_lockstep_late",
                    "",
                    "inhibition above which the count of the tied state oscillates where the sums of other groups are one"
                            + " tick old",
                    StabilityRow::lateLockstep)
            .number(
                    "J_pair",
                    "",
                    "inhibition above which a tie of the experts of ranks k and k + 1 is unstable in the routed state",
                    StabilityRow::pair)
            .estimate(
                    "lambda_slowest",
                    "1/tau",
                    "eigenvalue of the slowest mode of competition in the routed state",
                    StabilityRow::slowest)
            .estimate(
                    "participation",
                    "experts",
                    "over how many experts the slowest mode extends",
                    StabilityRow::participation)
            .estimate("soft_experts", "experts", "how many experts have an eigenvalue above -1/2", StabilityRow::soft)
            .build();

    static StabilityRow of(StabilityStudy study) {
        TiedState tied = study.tied();
        return new StabilityRow(
                tied.degenerateEigenvalue(),
                study.degeneracy(),
                tied.symmetryBreakingInhibition(),
                tied.lockstepInhibition(),
                study.lateLockstepInhibition().orElse(Double.NaN),
                study.criticalInhibition().orElse(Double.NaN),
                study.slowest(),
                study.participation(),
                study.soft());
    }
}
