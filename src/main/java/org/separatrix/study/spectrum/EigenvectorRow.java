package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Section;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.BranchPoint;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.modes.Mode;
import org.separatrix.spectrum.modes.ModeKind;
import org.separatrix.tables.Table;

/**
 * A neuron in a slow mode of coexistence.
 *
 * @param value of the parameter
 * @param kind what the mode does to the bumps
 * @param lambda the real part of its eigenvalue
 * @param ring of the neuron
 * @param neuron its index in the ring
 * @param angle its preferred angle, radians in [−π, π)
 * @param rate its rate at the fixed point
 * @param component its component in the mode of unit norm
 */
record EigenvectorRow(
        String branch,
        double noise,
        double value,
        String kind,
        double lambda,
        int ring,
        int neuron,
        double angle,
        double rate,
        double component)
        implements BranchRow {

    static final Table<EigenvectorRow> TABLE = BranchRow.table(
                    "eigenvectors.csv",
                    EigenvectorRow.class,
                    "The slowest dominance mode and the slowest rotation of coexistence as patterns over the neurons, at"
                            + " the first unstable point of the branch or else at its end; a row a mode and neuron.")
            .number("value", "that of the parameter", "value of spectrum.parameter at the point", EigenvectorRow::value)
            .text("kind", "what the mode does to the bumps: dominance or rotation", EigenvectorRow::kind)
            .number("lambda", "1/tau", "real part of the eigenvalue", EigenvectorRow::lambda)
            .whole("ring", "", "ring of the neuron, from 0", EigenvectorRow::ring)
            .whole("neuron", "", "index of the neuron in its ring, from 0", EigenvectorRow::neuron)
            .number("angle", "rad", "preferred angle of the neuron", EigenvectorRow::angle)
            .number("rate", "rate", "rate of the neuron at the fixed point", EigenvectorRow::rate)
            .number("component", "", "component of the neuron in the mode of unit norm", EigenvectorRow::component)
            .build();

    /** The slow modes of the pieces of coexistence; none of another branch. */
    static List<EigenvectorRow> of(List<Branch> pieces) {
        List<EigenvectorRow> rows = new ArrayList<>();
        for (Branch piece : pieces) {
            if (piece.kind() == BranchKind.COEXISTENCE) {
                BranchPoint at = piece.points().stream()
                        .filter(point -> !point.stable())
                        .findFirst()
                        .orElse(piece.last());
                for (ModeKind kind : List.of(ModeKind.DOMINANCE, ModeKind.ROTATION)) {
                    at.spectrum().leading(kind).ifPresent(mode -> add(rows, piece, at, mode));
                }
            }
        }
        return rows;
    }

    private static void add(List<EigenvectorRow> rows, Branch piece, BranchPoint at, Mode mode) {
        double[][] rates = at.point().rates();
        for (int ring = 0; ring < rates.length; ring++) {
            int neurons = rates[ring].length;
            for (int i = 0; i < neurons; i++) {
                rows.add(new EigenvectorRow(
                        piece.kind().label(),
                        piece.noise(),
                        at.value(),
                        Section.word(mode.kind()),
                        mode.real(),
                        ring,
                        i,
                        -Math.PI + 2.0 * Math.PI * i / neurons,
                        rates[ring][i],
                        mode.vector()[ring * neurons + i]));
            }
        }
    }
}
