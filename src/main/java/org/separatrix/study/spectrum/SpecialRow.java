package org.separatrix.study.spectrum;

import java.util.List;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.tables.Table;

/**
 * A point of a branch where its stability or its direction changes.
 *
 * @param type what happens there
 * @param multiplicity how many eigenvalues vanish
 * @param value of the parameter
 * @param low the lower end of the interval that brackets the value
 * @param high its upper end
 * @param lambda the real part of the critical eigenvalue
 */
record SpecialRow(
        String branch,
        double noise,
        String type,
        int multiplicity,
        double value,
        double low,
        double high,
        double lambda)
        implements BranchRow {

    static final Table<SpecialRow> TABLE = BranchRow.table(
                    "specials.csv",
                    SpecialRow.class,
                    "Points of branches where the stability or the direction changes; a row a point.")
            .text(
                    "type",
                    "what happens there: pitchfork, branch-point, fold, turing, hopf or unclassified",
                    SpecialRow::type)
            .whole(
                    "multiplicity",
                    "",
                    "number of eigenvalues that vanish there, neutral rotations aside; a complex pair is 2",
                    SpecialRow::multiplicity)
            .number("value", "that of the parameter", "value of spectrum.parameter at the point", SpecialRow::value)
            .number(
                    "low",
                    "that of the parameter",
                    "lower end of the interval that brackets the value",
                    SpecialRow::low)
            .number(
                    "high",
                    "that of the parameter",
                    "upper end of the interval that brackets the value",
                    SpecialRow::high)
            .number("lambda", "1/tau", "real part of the critical eigenvalue at the value", SpecialRow::lambda)
            .build();

    /** The special points of all pieces of a branch. */
    static List<SpecialRow> of(List<Branch> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.specials().stream().map(special -> of(piece, special)))
                .toList();
    }

    private static SpecialRow of(Branch piece, SpecialPoint special) {
        return new SpecialRow(
                piece.kind().label(),
                piece.noise(),
                special.type().label(),
                special.multiplicity(),
                special.value(),
                special.low(),
                special.high(),
                special.lambda());
    }
}
