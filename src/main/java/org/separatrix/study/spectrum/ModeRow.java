package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Section;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.BranchPoint;
import org.separatrix.spectrum.modes.Mode;
import org.separatrix.spectrum.modes.Participation;
import org.separatrix.tables.Table;

/**
 * How much of an eigenmode lies in each Fourier component of a ring.
 *
 * @param step the number of the point along its piece of the branch
 * @param value of the parameter
 * @param kind what the mode does to the bumps
 * @param neutral whether the continuous model is neutral in its direction
 * @param lambda the real part of the eigenvalue
 * @param imaginary its imaginary part
 * @param ring which ring
 * @param uniform the mean
 * @param cosine the height of the bump
 * @param sine the position of the bump
 * @param higher all other components
 * @param rotation the overlap with the rotations of all rings
 * @param dominance the overlap with the dominance directions
 */
record ModeRow(
        String branch,
        double noise,
        int step,
        double value,
        String kind,
        boolean neutral,
        double lambda,
        double imaginary,
        int ring,
        double uniform,
        double cosine,
        double sine,
        double higher,
        double rotation,
        double dominance)
        implements BranchRow {

    /** So many points along a branch are from one whose modes are listed to the next. */
    private static final int INTERVAL = 10;

    static final Table<ModeRow> TABLE = BranchRow.table(
                    "modes.csv",
                    ModeRow.class,
                    "The slowest eigenmodes, at every tenth point of a branch and at its ends; a row a mode and ring. The"
                            + " squares of the components of all rings add to 1.")
            .whole("step", "", "number of the point along its piece of the branch, as in spectrum.csv", ModeRow::step)
            .number("value", "that of the parameter", "value of spectrum.parameter at the point", ModeRow::value)
            .text(
                    "kind",
                    "what the mode does to the bumps: rotation, dominance, common, pattern or other",
                    ModeRow::kind)
            .flag(
                    "neutral",
                    "whether the model without a lattice is exactly neutral in this direction, so that what is left of"
                            + " the eigenvalue is pinning by the lattice",
                    ModeRow::neutral)
            .number("lambda", "1/tau", "real part of the eigenvalue", ModeRow::lambda)
            .number(
                    "lambda_imag",
                    "1/tau",
                    "imaginary part of the eigenvalue; a complex pair is one mode",
                    ModeRow::imaginary)
            .whole("ring", "", "ring of which the next four columns are, from 0", ModeRow::ring)
            .number("uniform", "", "part of the mode in the mean of the ring", ModeRow::uniform)
            .number("cosine", "", "part of the mode in the height of the ring's bump", ModeRow::cosine)
            .number("sine", "", "part of the mode in the position of the ring's bump", ModeRow::sine)
            .number("higher", "", "part of the mode in all higher Fourier components of the ring", ModeRow::higher)
            .number(
                    "rotation_overlap",
                    "",
                    "overlap of the mode with the rotations of the bumps of all rings, from 0 to 1",
                    ModeRow::rotation)
            .number(
                    "dominance_overlap",
                    "",
                    "overlap of the mode with the dominance directions, from 0 to 1",
                    ModeRow::dominance)
            .build();

    /** The modes at some points of all pieces of a branch. */
    static List<ModeRow> of(List<Branch> pieces) {
        List<ModeRow> rows = new ArrayList<>();
        for (Branch piece : pieces) {
            int last = piece.points().size() - 1;
            for (int step = 0; step <= last; step++) {
                if (step % INTERVAL == 0 || step == last) {
                    add(rows, piece, step);
                }
            }
        }
        return rows;
    }

    private static void add(List<ModeRow> rows, Branch piece, int step) {
        BranchPoint at = piece.points().get(step);
        for (Mode mode : at.spectrum().modes()) {
            for (int ring = 0; ring < mode.participation().size(); ring++) {
                Participation of = mode.participation().get(ring);
                rows.add(new ModeRow(
                        piece.kind().label(),
                        piece.noise(),
                        step,
                        at.value(),
                        Section.word(mode.kind()),
                        mode.neutral(),
                        mode.real(),
                        mode.imaginary(),
                        ring,
                        of.uniform(),
                        of.cosine(),
                        of.sine(),
                        of.higher(),
                        mode.rotation(),
                        mode.dominance()));
            }
        }
    }
}
