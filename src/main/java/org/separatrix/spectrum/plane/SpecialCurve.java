package org.separatrix.spectrum.plane;

import java.util.List;

/**
 * A curve of special points of one kind through a plane.
 *
 * @param kind what happens at its points
 * @param points in their order along it
 * @param special the points of codimension 2 and extrema on it, in their order
 * @param start why it begins: edge, closed, ends-on, lost
 * @param end why it ends
 */
public record SpecialCurve(
        CurveKind kind, List<CurvePoint> points, List<Codimension2Point> special, String start, String end) {

    public SpecialCurve {
        points = List.copyOf(points);
        special = List.copyOf(special);
    }
}
