package org.separatrix.spectrum.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;

/** What is known in closed form is what differences say. */
class ParameterSlopeTest {

    private static final double STEP = 1e-5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.J-cross",
                "model.J0",
                "model.J1",
                "model.noise",
                "model.transfer.beta",
                "model.transfer.h0",
                "model.transfer.r-max"
            })
    void theSlopeIsTheDerivative(String key) {
        for (Dynamics dynamics : Dynamics.values()) {
            Parameter parameter = new Parameter(key);
            if (dynamics == Dynamics.NOISE_FREE && parameter.equals(Parameter.NOISE)) {
                continue;
            }
            Scenario scenario = Scenario.of(Models.noise(0.27), dynamics);
            Parameter other = parameter.equals(Parameter.BETA) ? Parameter.COSINE_EXCITATION : Parameter.BETA;
            double value = parameter.of(scenario);
            Plane plane = new Plane(scenario, new Rectangle(parameter, value - 0.1, value + 0.1, other, 4.0, 7.0));
            Frame frame =
                    CurveKind.ASYMMETRIC_FOLD.frame(2, CurveKind.Drive.NONE).orElseThrow();
            double[] q = {0.2, 0.15, 0.12, 0.08};
            double[] v = {0.3, -0.2, 0.5, 0.7};
            double second = other.of(scenario);
            Expansion at = plane.rings(frame, value, second).orElseThrow().at(q);
            Optional<ParameterSlope> slope =
                    ParameterSlope.of(parameter, plane.at(value, second).orElseThrow(), at, v);
            Expansion above =
                    plane.rings(frame, value + STEP, second).orElseThrow().at(q);
            Expansion below =
                    plane.rings(frame, value - STEP, second).orElseThrow().at(q);
            assertArrayEquals(
                    difference(above.residual(), below.residual()),
                    slope.orElseThrow().residual(),
                    1e-8,
                    key);
            assertArrayEquals(
                    difference(above.first(v), below.first(v)),
                    slope.orElseThrow().image(),
                    1e-8,
                    key);
        }
    }

    private static double[] difference(double[] above, double[] below) {
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / (2.0 * STEP);
        }
        return slope;
    }
}
