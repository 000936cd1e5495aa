package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.spectrum.plane.CurvePoint;
import org.separatrix.spectrum.plane.SpecialCurve;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * A point of a curve of special points.
 *
 * @param curve the kind of the curve
 * @param piece the place of the curve among those of its kind
 * @param step the place of the point along it
 * @param value of the first parameter
 * @param second of the second one
 * @param means by ring
 * @param amplitudes by ring
 * @param coefficient of the normal form
 * @param criticality what the coefficient says
 * @param unstableBefore positive eigenvalues below the value
 * @param unstableAfter above it
 */
record CurveRow(
        String curve,
        long piece,
        long step,
        double value,
        double second,
        double[] means,
        double[] amplitudes,
        double coefficient,
        String criticality,
        long unstableBefore,
        long unstableAfter) {

    static final Table<CurveRow> TABLE = Table.of(
                    "curves.csv",
                    CurveRow.class,
                    "Curves of special points through the plane of spectrum.parameter and spectrum.plane.second; a row a"
                            + " point of a curve.")
            .text(
                    "curve",
                    "what happens there: dominance (coexistence loses its exchange symmetry), fold (of coexistence),"
                            + " turing (of silence), winner-fold, winner-turing (of the losers), asymmetric-fold,"
                            + " asymmetric-splitting, several-fold, -dominance or -turing (of all rings but one), driven-fold, or hopf (a pair of complex eigenvalues, where cross-inhibition is"
                            + " disordered)",
                    CurveRow::curve)
            .whole("piece", "", "number of the curve among those of its kind, from 0", CurveRow::piece)
            .whole("step", "", "number of the point along its curve, from 0", CurveRow::step)
            .number("value", "that of the parameter", "value of spectrum.parameter", CurveRow::value)
            .number("second", "that of the parameter", "value of spectrum.plane.second", CurveRow::second)
            .width(row -> row.means().length)
            .each(ring -> Column.number(
                    "mean_" + ring, "rate", "mean rate of ring " + ring, row -> Table.at(row.means(), ring)))
            .each(ring -> Column.number(
                    "amplitude_" + ring,
                    "rate",
                    "first Fourier amplitude of ring " + ring,
                    row -> Table.at(row.amplitudes(), ring)))
            .number(
                    "coefficient",
                    "1/(tau rate) or 1/(tau rate^2)",
                    "coefficient of the normal form: quadratic of a fold or a transcritical crossing, else cubic; of a Hopf"
                            + " point its real part, with a critical direction of length 1",
                    CurveRow::coefficient)
            .text("criticality", "fold, supercritical, subcritical or transcritical", CurveRow::criticality)
            .whole(
                    "unstable_before",
                    "",
                    "positive eigenvalues of the state just below the value; at a fold those of the more stable of the two"
                            + " states that meet",
                    CurveRow::unstableBefore)
            .whole(
                    "unstable_after",
                    "",
                    "positive eigenvalues of the state just above the value; at a fold those of the less stable one",
                    CurveRow::unstableAfter)
            .build();

    static List<CurveRow> of(List<SpecialCurve> curves) {
        List<CurveRow> rows = new ArrayList<>();
        for (int piece = 0; piece < curves.size(); piece++) {
            SpecialCurve curve = curves.get(piece);
            for (int step = 0; step < curve.points().size(); step++) {
                rows.add(of(curve, piece, step));
            }
        }
        return rows;
    }

    private static CurveRow of(SpecialCurve curve, int piece, int step) {
        CurvePoint point = curve.points().get(step);
        return new CurveRow(
                curve.kind().label(),
                piece,
                step,
                point.value(),
                point.second(),
                array(point.means()),
                array(point.amplitudes()),
                point.coefficient(),
                point.criticality(),
                point.unstableBefore(),
                point.unstableAfter());
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
