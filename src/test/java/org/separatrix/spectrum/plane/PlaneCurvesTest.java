package org.separatrix.spectrum.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.separatrix.numerics.linear.Eigenvalues;

/** The curves and points that two other programs found, to 1e-8. */
class PlaneCurvesTest {

    private static final double HELD = 1e-8;

    private static final Map<String, Codimension2Type> TYPES = Map.of(
            "least J of the pitchfork", Codimension2Type.LEAST_VALUE,
            "cusp (folds of coexistence)", Codimension2Type.CUSP,
            "degenerate turing: the fold of coexistence ends here", Codimension2Type.DEGENERATE_TURING,
            "degenerate pitchfork", Codimension2Type.DEGENERATE_PITCHFORK,
            "least sigma with a fold of the winner", Codimension2Type.LEAST_SECOND,
            "degenerate turing", Codimension2Type.DEGENERATE_TURING,
            "largest J of the turing", Codimension2Type.LARGEST_VALUE,
            "least J of the crossing (multiplicity 2, transcritical)", Codimension2Type.LEAST_VALUE);

    @Test
    void crossInhibitionAndNoise() {
        Plane plane = Planes.noise(2, 0.02, 0.52);
        JsonNode reference = Planes.plane("J_cross x sigma, K 2");
        holdsPoints(reference, plane, CurveKind.DOMINANCE, CurveKind.FOLD, CurveKind.TURING, CurveKind.WINNER_FOLD);
        holdsCurve(reference.get("curves").get("pitchfork"), plane, CurveKind.DOMINANCE);
        holdsCurve(reference.get("curves").get("fold"), plane, CurveKind.FOLD);
        holdsCurve(reference.get("curves").get("turing"), plane, CurveKind.TURING);
    }

    @Test
    void crossInhibitionAndSlope() {
        Plane plane = Planes.slope();
        JsonNode reference = Planes.plane("J_cross x beta, K 2, sigma 0");
        holdsPoints(reference, plane, CurveKind.FOLD, CurveKind.TURING);
        holdsCurve(reference.get("curves").get("pitchfork"), plane, CurveKind.DOMINANCE);
        holdsCurve(reference.get("curves").get("fold"), plane, CurveKind.FOLD);
    }

    /** Pitchfork and fold touch where the rings do not feel each other: nothing happens there. */
    @Test
    void crossInhibitionAndExcitation() {
        Plane plane = Planes.excitation();
        JsonNode reference = Planes.plane("J_cross x J1, K 2, sigma 0");
        holdsCurve(reference.get("curves").get("pitchfork"), plane, CurveKind.DOMINANCE);
        holdsCurve(reference.get("curves").get("fold"), plane, CurveKind.FOLD);
        for (CurveKind kind : List.of(CurveKind.DOMINANCE, CurveKind.FOLD)) {
            List<SpecialCurve> curves = Planes.curves(plane, kind);
            assertEquals(1, curves.size());
            assertEquals(List.of(), curves.get(0).special());
        }
    }

    @Test
    void crossInhibitionAndCue() {
        JsonNode reference = Planes.plane("J_cross x cue gain, K 2");
        Plane skeleton = Planes.cued(0.0, -0.02, 0.6);
        for (JsonNode point : reference.get("saddle_node_sigma0")) {
            double found = nearest(skeleton, CurveKind.DRIVEN_FOLD, point.get("gain"), point.get("J"));
            assertEquals(point.get("J").asDouble(), found, HELD);
        }
        overturned(reference.get("overturn_sigma0"), skeleton);
        overturned(reference.get("overturn_sigma03"), Planes.cued(0.3, -0.02, 0.6));
        assertTrue(Planes.curves(skeleton, CurveKind.DRIVEN_FOLD).stream()
                .flatMap(curve -> curve.special().stream())
                .filter(point -> point.type() == Codimension2Type.CUSP)
                .anyMatch(cusp -> Math.abs(cusp.value() - 0.348461305001) < HELD && Math.abs(cusp.second()) < HELD));
    }

    /** The axes exchanged: the gain at a cross-inhibition. */
    private static void overturned(JsonNode points, Plane plane) {
        for (JsonNode point : points) {
            double found = nearest(plane.turned(), CurveKind.DRIVEN_FOLD, point.get("J"), point.get("gain"));
            assertEquals(point.get("gain").asDouble(), found, HELD);
        }
    }

    @Test
    void threeRings() {
        Plane plane = Planes.noise(3, 0.02, 0.52);
        JsonNode reference = Planes.plane("K 3, J_cross x sigma");
        holdsPoints(reference, plane, CurveKind.DOMINANCE);
        holdsCurve(reference.get("curves").get("branch_point"), plane, CurveKind.DOMINANCE);
        for (CurveKind kind : List.of(CurveKind.TURING, CurveKind.FOLD)) {
            double[] three = valuesAt(plane, kind, 0.25);
            double[] two = valuesAt(Planes.noise(2, 0.02, 0.52), kind, 0.25);
            Arrays.sort(three);
            Arrays.sort(two);
            assertArrayEquals(two, three, 1e-10);
        }
    }

    /** Similar to a symmetric matrix: no complex eigenvalue at any state of any rings. */
    @Test
    void noStateHasAComplexEigenvalue() {
        Random random = new Random(7);
        Frame frame =
                CurveKind.ASYMMETRIC_SPLITTING.frame(4, CurveKind.Drive.NONE).orElseThrow();
        Plane plane = Planes.noise(4, 0.02, 0.5);
        for (int sample = 0; sample < 200; sample++) {
            double[] q = random.doubles(6, 0.0, 0.5).toArray();
            GroupedRings rings = plane.rings(frame, 3.0 * random.nextDouble(), 0.5 * random.nextDouble())
                    .orElseThrow();
            Eigenvalues.of(rings.at(q).jacobian())
                    .values()
                    .forEach(value -> assertEquals(0.0, value.imaginary(), 1e-9));
        }
        assertFalse(CurveKind.HOPF.occursIn(plane));
    }

    private static void holdsPoints(JsonNode reference, Plane plane, CurveKind... kinds) {
        List<Codimension2Point> found = Arrays.stream(kinds)
                .flatMap(kind -> Planes.curves(plane, kind).stream())
                .flatMap(curve -> curve.special().stream())
                .toList();
        for (JsonNode point : reference.get("points")) {
            String type = point.get("type").asText();
            assertTrue(found.stream().anyMatch(candidate -> is(candidate, TYPES.get(type), point)), type);
        }
    }

    private static boolean is(Codimension2Point candidate, Codimension2Type type, JsonNode point) {
        return candidate.type() == type
                && Math.abs(candidate.value() - point.get("J").asDouble()) < HELD
                && Math.abs(candidate.second() - point.get("value").asDouble()) < HELD
                && Math.abs(candidate.means().get(0) - point.get("state").get(0).asDouble()) < HELD;
    }

    private static void holdsCurve(JsonNode curve, Plane plane, CurveKind kind) {
        for (JsonNode point : curve) {
            double found = nearest(plane, kind, point.get("value"), point.get("J"));
            assertEquals(point.get("J").asDouble(), found, HELD, kind.label() + " at " + point.get("value"));
        }
    }

    private static double nearest(Plane plane, CurveKind kind, JsonNode second, JsonNode expected) {
        return Arrays.stream(valuesAt(plane, kind, second.asDouble()))
                .boxed()
                .min(Comparator.comparingDouble(value -> Math.abs(value - expected.asDouble())))
                .orElse(Double.NaN);
    }

    private static double[] valuesAt(Plane plane, CurveKind kind, double second) {
        return new CurveStudy(plane, kind, PlaneOptions.STANDARD)
                .atSecond(second).stream().mapToDouble(CurvePoint::value).toArray();
    }
}
