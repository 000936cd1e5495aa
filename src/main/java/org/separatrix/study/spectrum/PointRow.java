package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.BranchPoint;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.modes.Spectrum;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * A fixed point of a branch.
 *
 * @param step its number along its piece of the branch
 * @param value of the parameter
 * @param unstable how many directions grow
 * @param dominance the eigenvalue of the dominance mode
 * @param rotations the eigenvalue of each ring's rotation
 * @param real the real parts of the first eigenvalues
 * @param imaginary their imaginary parts
 * @param means the mean rate of each ring
 * @param maxima the largest rate of each ring
 * @param amplitudes the amplitude of each ring's bump
 * @param residual what is left of the equations
 */
record PointRow(
        String branch,
        double noise,
        int step,
        double value,
        int unstable,
        double dominance,
        double[] rotations,
        double[] real,
        double[] imaginary,
        double[] means,
        double[] maxima,
        double[] amplitudes,
        double residual)
        implements BranchRow {

    static final int EIGENVALUES = 6;

    static final Table<PointRow> TABLE = BranchRow.table(
                    "spectrum.csv",
                    PointRow.class,
                    "Fixed points along branches, stable and unstable, with their linear stability; a row a point.")
            .whole("step", "", "number of the point along its piece of the branch, from 0", PointRow::step)
            .number("value", "that of the parameter", "value of spectrum.parameter at the point", PointRow::value)
            .whole(
                    "unstable",
                    "",
                    "number of eigenvalues with a positive real part; neutral rotations do not count",
                    PointRow::unstable)
            .number(
                    "lambda_dominance",
                    "1/tau",
                    "eigenvalue of the dominance mode (one ring up, the others down), followed along the branch",
                    PointRow::dominance)
            .width(row -> row.means.length)
            .each(ring -> Column.number(
                    "lambda_rotation_" + ring,
                    "1/tau",
                    "eigenvalue of the mode that turns the bump of ring " + ring,
                    row -> Table.at(row.rotations, ring)))
            .columns(eigenvalues())
            .each(ring -> ofRing("mean_", ring, "mean rate of ring ", row -> Table.at(row.means, ring)))
            .each(ring -> ofRing("max_", ring, "largest rate of ring ", row -> Table.at(row.maxima, ring)))
            .each(ring -> ofRing(
                    "amplitude_",
                    ring,
                    "amplitude of the bump (first Fourier component of the rates) of ring ",
                    row -> Table.at(row.amplitudes, ring)))
            .number(
                    "residual",
                    "rate",
                    "largest residual of the fixed-point equations at the point",
                    PointRow::residual)
            .build();

    /** The points of all pieces of a branch. */
    static List<PointRow> of(List<Branch> pieces) {
        List<PointRow> rows = new ArrayList<>();
        for (Branch piece : pieces) {
            for (int step = 0; step < piece.points().size(); step++) {
                rows.add(of(piece, step));
            }
        }
        return rows;
    }

    private static PointRow of(Branch piece, int step) {
        BranchPoint at = piece.points().get(step);
        FixedPoint point = at.point();
        Spectrum spectrum = at.spectrum();
        int rings = point.rates().length;
        int shown = Math.min(EIGENVALUES, spectrum.real().length);
        return new PointRow(
                piece.kind().label(),
                piece.noise(),
                step,
                at.value(),
                spectrum.unstable(),
                at.dominance().orElse(Double.NaN),
                byRing(rings, ring -> spectrum.rotation(ring).orElse(Double.NaN)),
                Arrays.copyOf(spectrum.real(), shown),
                Arrays.copyOf(spectrum.imaginary(), shown),
                byRing(rings, point::mean),
                byRing(rings, point::max),
                byRing(rings, point::amplitude),
                point.residual());
    }

    boolean stable() {
        return unstable == 0;
    }

    private static double[] byRing(int rings, IntToDoubleFunction value) {
        return IntStream.range(0, rings).mapToDouble(value).toArray();
    }

    private static List<Column<PointRow>> eigenvalues() {
        List<Column<PointRow>> columns = new ArrayList<>();
        for (int e = 0; e < EIGENVALUES; e++) {
            int index = e;
            String name = "eigenvalue_" + (e + 1);
            columns.add(Column.number(
                    name,
                    "1/tau",
                    "real part of eigenvalue " + (e + 1) + ", the largest real part first",
                    row -> Table.at(row.real, index)));
            columns.add(Column.number(
                    name + "_imag",
                    "1/tau",
                    "imaginary part of eigenvalue " + (e + 1),
                    row -> Table.at(row.imaginary, index)));
        }
        return columns;
    }

    private static Column<PointRow> ofRing(String name, int ring, String meaning, ToDoubleFunction<PointRow> value) {
        return Column.number(name + ring, "rate", meaning + ring, value);
    }
}
