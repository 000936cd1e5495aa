package org.separatrix.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.separatrix.ring.Transfer;

class ActivationTest {

    @ParameterizedTest
    @EnumSource(Transfer.Shape.class)
    void theSlopeIsTheDerivativeOfTheRate(Transfer.Shape shape) {
        for (Dynamics dynamics : Dynamics.values()) {
            Activation activation = Activation.of(Models.transfer(Transfer.of(shape)), dynamics);
            for (double h = -1.0; h < 3.0; h += 0.137) {
                double difference = (activation.rate(h + 1e-5) - activation.rate(h - 1e-5)) / 2e-5;
                assertEquals(difference, activation.slope(h), 2e-8, shape + " at " + h);
            }
        }
    }

    @Test
    void theQuadratureIntegratesMomentsOfTheNormalDensityExactly() {
        GaussHermite quadrature = GaussHermite.of(80);
        double[] expected = {1.0, 0.0, 1.0, 0.0, 3.0, 0.0, 15.0, 0.0, 105.0};
        for (int power = 0; power < expected.length; power++) {
            double moment = 0.0;
            for (int q = 0; q < quadrature.nodes().length; q++) {
                moment += quadrature.weights()[q] * Math.pow(quadrature.nodes()[q], power);
            }
            assertEquals(expected[power], moment, 1e-11, "moment " + power);
        }
    }

    @Test
    void theNoiseAverageIsTheMeanOverTheNoise() {
        Activation plain = Activation.of(Models.noise(0.3), Dynamics.SKELETON);
        Activation averaged = Activation.of(Models.noise(0.3), Dynamics.NOISE_AVERAGED);
        double mean = 0.0;
        double square = 0.0;
        double step = 1e-3;
        for (double z = -9.0; z < 9.0; z += step) {
            double weight = step * Math.exp(-z * z / 2.0) / Math.sqrt(2.0 * Math.PI);
            mean += weight * plain.rate(0.4 + 0.3 * z);
            square += weight * Math.pow(plain.rate(0.4 + 0.3 * z), 2.0);
        }
        assertEquals(mean, averaged.rate(0.4), 1e-10);
        assertEquals(square - mean * mean, averaged.variance(0.4), 1e-10);
    }

    @Test
    void withoutNoiseTheAverageIsTheTransferFunctionItself() {
        assertEquals(
                Activation.of(Models.noise(0.0), Dynamics.SKELETON),
                Activation.of(Models.noise(0.0), Dynamics.NOISE_AVERAGED));
    }
}
