package org.separatrix.study.spectrum;

import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;

/** The parts of a branch of fixed points: solid where they are stable, dashed where they are not. */
final class BranchCurve {

    private BranchCurve() {}

    /** @param height what is drawn of a point */
    static Curve stable(List<PointRow> branch, ToDoubleFunction<PointRow> height, Color colour) {
        return part(branch, true, height, new Style(colour, Line.SOLID, Marker.NONE));
    }

    /** @param height what is drawn of a point */
    static Curve unstable(List<PointRow> branch, ToDoubleFunction<PointRow> height, Color colour) {
        return part(branch, false, height, new Style(colour, Line.DASHED, Marker.NONE));
    }

    private static Curve part(List<PointRow> branch, boolean stable, ToDoubleFunction<PointRow> height, Style style) {
        double[] shown = new double[branch.size()];
        for (int i = 0; i < shown.length; i++) {
            PointRow point = branch.get(i);
            // A change of stability lies between two points, which both belong to the dashed part.
            boolean beside = i > 0 && changes(branch.get(i - 1), point)
                    || i + 1 < shown.length && changes(point, branch.get(i + 1));
            shown[i] = point.stable() == stable || !stable && beside ? height.applyAsDouble(point) : Double.NaN;
        }
        return new Curve(branch.stream().mapToDouble(PointRow::value).toArray(), shown, style);
    }

    /** Whether the stability changes between two points that follow each other on a piece of a branch. */
    private static boolean changes(PointRow point, PointRow next) {
        return next.step() > 0 && point.stable() != next.stable();
    }
}
