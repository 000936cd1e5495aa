package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.spectrum.plane.Codimension2Point;
import org.separatrix.spectrum.plane.SpecialCurve;
import org.separatrix.tables.Column;
import org.separatrix.tables.Table;

/**
 * A point of codimension 2 on a curve of special points, or an extremum of the curve.
 *
 * @param type what happens there
 * @param value of the first parameter
 * @param second of the second one
 * @param curve the kind of the curve
 * @param piece the place of the curve among those of its kind
 * @param meets another kind of curve that passes or ends there; empty if none does
 * @param means by ring
 * @param amplitudes by ring
 * @param criterion what vanishes there
 * @param residual what is left of it
 * @param change what changes from one side to the other
 */
record Codimension2Row(
        String type,
        double value,
        double second,
        String curve,
        long piece,
        String meets,
        double[] means,
        double[] amplitudes,
        String criterion,
        double residual,
        String change) {

    static final Table<Codimension2Row> TABLE = Table.of(
                    "codimension2.csv",
                    Codimension2Row.class,
                    "Points of codimension 2 on the curves of curves.csv, and the extrema of those; a row a point of a"
                            + " curve, so that a point where two curves meet has one for each. Hopf and Bogdanov-Takens"
                            + " points occur only where cross-inhibition is disordered: else the Jacobian is similar to a"
                            + " symmetric matrix.")
            .text("type", "what happens there", Codimension2Row::type)
            .number("value", "that of the parameter", "value of spectrum.parameter", Codimension2Row::value)
            .number("second", "that of the parameter", "value of spectrum.plane.second", Codimension2Row::second)
            .text("curve", "the kind of the curve, as in curves.csv", Codimension2Row::curve)
            .whole("piece", "", "number of the curve among those of its kind, from 0", Codimension2Row::piece)
            .text(
                    "meets",
                    "another kind of curve that passes or ends there; empty if none does",
                    Codimension2Row::meets)
            .width(row -> row.means().length)
            .each(ring -> Column.number(
                    "mean_" + ring, "rate", "mean rate of ring " + ring, row -> Table.at(row.means(), ring)))
            .each(ring -> Column.number(
                    "amplitude_" + ring,
                    "rate",
                    "first Fourier amplitude of ring " + ring,
                    row -> Table.at(row.amplitudes(), ring)))
            .text("criterion", "what vanishes there", Codimension2Row::criterion)
            .number("residual", "that of the criterion", "what is left of it at the point", Codimension2Row::residual)
            .text("change", "what changes from one side to the other", Codimension2Row::change)
            .build();

    static List<Codimension2Row> of(List<SpecialCurve> curves) {
        List<Codimension2Row> rows = new ArrayList<>();
        for (int piece = 0; piece < curves.size(); piece++) {
            for (Codimension2Point point : curves.get(piece).special()) {
                rows.add(new Codimension2Row(
                        point.type().label(),
                        point.value(),
                        point.second(),
                        point.curve().label(),
                        piece,
                        point.meets(),
                        CurveRow.array(point.means()),
                        CurveRow.array(point.amplitudes()),
                        point.type().criterion(),
                        point.criterion(),
                        point.type().change()));
            }
        }
        return rows;
    }
}
