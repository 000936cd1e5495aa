package org.separatrix.spectrum.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.separatrix.spectrum.continuation.Progress;

/** The points of codimension 2 are those of the plane: not of where curves are looked for, nor of the axes, nor of the steps. */
class SameCurvesTest {

    private static final double HELD = 1e-8;

    private static final Map<Codimension2Type, Codimension2Type> TURNED = Map.of(
            Codimension2Type.LEAST_VALUE, Codimension2Type.LEAST_SECOND,
            Codimension2Type.LARGEST_VALUE, Codimension2Type.LARGEST_SECOND,
            Codimension2Type.LEAST_SECOND, Codimension2Type.LEAST_VALUE,
            Codimension2Type.LARGEST_SECOND, Codimension2Type.LARGEST_VALUE);

    private static final List<PlaneOptions> OPTIONS = List.of(
            new PlaneOptions(0.02, 1),
            new PlaneOptions(0.015, 2),
            new PlaneOptions(0.03, 3),
            new PlaneOptions(0.01, 6),
            new PlaneOptions(0.025, 11));

    /** A point, whichever way it was found. */
    private record Found(Codimension2Type type, double value, double second) {

        boolean near(Found other) {
            return type == other.type && Math.abs(value - other.value) < HELD && Math.abs(second - other.second) < HELD;
        }
    }

    @Test
    void tenSearchesFindTheSamePointsWithoutNoise() {
        same(Planes.slope(), CurveKind.TURING, CurveKind.FOLD, CurveKind.WINNER_TURING);
    }

    @Tag("nightly")
    @Test
    void tenSearchesFindTheSamePointsAveragedOverNoise() {
        same(
                Planes.noise(2, 0.02, 0.52),
                CurveKind.DOMINANCE,
                CurveKind.FOLD,
                CurveKind.TURING,
                CurveKind.WINNER_FOLD,
                CurveKind.WINNER_TURING,
                CurveKind.ASYMMETRIC_FOLD);
    }

    private static void same(Plane plane, CurveKind... kinds) {
        for (CurveKind kind : kinds) {
            List<Found> expected = found(plane, kind, PlaneOptions.STANDARD, false);
            for (PlaneOptions options : OPTIONS) {
                assertSame(expected, found(plane, kind, options, false), kind + " " + options);
                assertSame(expected, found(plane.turned(), kind, options, true), kind + " turned " + options);
            }
        }
    }

    private static void assertSame(List<Found> expected, List<Found> found, String how) {
        List<Found> missing = expected.stream()
                .filter(point -> found.stream().noneMatch(point::near))
                .toList();
        List<Found> surplus = found.stream()
                .filter(point -> expected.stream().noneMatch(point::near))
                .toList();
        assertEquals(List.of(), missing, how + ": missing");
        assertEquals(List.of(), surplus, how + ": surplus");
        assertEquals(expected.size(), found.size(), how);
    }

    private static List<Found> found(Plane plane, CurveKind kind, PlaneOptions options, boolean turned) {
        Stream<Codimension2Point> points = new CurveStudy(plane, kind, options)
                .run(Progress.NONE).stream().flatMap(curve -> curve.special().stream());
        return points.map(point -> turned
                        ? new Found(TURNED.getOrDefault(point.type(), point.type()), point.second(), point.value())
                        : new Found(point.type(), point.value(), point.second()))
                .toList();
    }
}
