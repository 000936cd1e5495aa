package org.separatrix.spectrum.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where one ring is cued the others keep the symmetry of their bumps: each curve is there once, and is of one kind. */
class CuedPlaneTest {

    private static final Map<CurveKind, List<SpecialCurve>> CURVES = new EnumMap<>(CurveKind.class);

    @BeforeAll
    static void find() {
        Plane plane = Planes.cued(0.3, -0.02, 0.6);
        for (CurveKind kind : List.of(CurveKind.DRIVEN_FOLD, CurveKind.WINNER_FOLD, CurveKind.WINNER_TURING)) {
            CURVES.put(kind, Planes.curves(plane, kind));
        }
    }

    private static List<SpecialCurve> of(CurveKind kind) {
        return Objects.requireNonNull(CURVES.get(kind));
    }

    @Test
    void everyCurveIsFoundOnce() {
        for (CurveKind kind : CURVES.keySet()) {
            List<SpecialCurve> curves = of(kind);
            assertTrue(!curves.isEmpty(), kind.label());
            for (int one = 0; one < curves.size(); one++) {
                for (int other = 0; other < one; other++) {
                    assertTrue(apart(curves.get(one), curves.get(other)), kind + " " + other + " is " + one);
                }
            }
        }
    }

    @Test
    void statesOfEachKindAreItsOwn() {
        for (SpecialCurve curve : of(CurveKind.DRIVEN_FOLD)) {
            assertTrue(curve.points().subList(1, curve.points().size() - 1).stream()
                    .allMatch(point -> point.amplitudes().get(1) > 0.0));
            // A rotation of the ring that is not cued is neutral, and no direction that becomes unstable.
            assertTrue(curve.points().stream().allMatch(point -> point.unstableAfter() - point.unstableBefore() <= 1));
        }
        for (SpecialCurve curve : of(CurveKind.WINNER_TURING)) {
            assertTrue(
                    curve.points().stream().allMatch(point -> point.amplitudes().get(1) == 0.0));
        }
    }

    /** Neither has a point in common with the other but where they cross. */
    private static boolean apart(SpecialCurve one, SpecialCurve other) {
        long shared = one.points().stream()
                .filter(point -> other.points().stream()
                        .anyMatch(candidate -> Math.abs(candidate.value() - point.value()) < 1e-6
                                && Math.abs(candidate.second() - point.second()) < 1e-6))
                .count();
        return shared <= 1;
    }

    @Test
    void aRingThatIsDrivenAloneIsToldFromOneThatIsDrivenDifferently() {
        assertEquals(CurveKind.Drive.ONE_ALONE, Planes.cued(0.0, -0.02, 0.6).drive());
    }
}
