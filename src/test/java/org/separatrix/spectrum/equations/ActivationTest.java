package org.separatrix.spectrum.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.Transfers;
import org.separatrix.spectrum.Models;

class ActivationTest {

    @ParameterizedTest
    @MethodSource("org.separatrix.ring.Transfers#all")
    void theSlopeIsTheDerivativeOfTheRate(Transfer transfer) {
        for (Dynamics dynamics : Dynamics.values()) {
            Activation activation = Activation.of(Models.transfer(transfer), dynamics);
            for (double h = -1.0; h < 3.0; h += 0.137) {
                double difference = (activation.rate(h + 1e-5) - activation.rate(h - 1e-5)) / 2e-5;
                assertEquals(difference, activation.slope(h), 2e-8, transfer + " at " + h);
            }
        }
    }

    @Test
    void theQuadratureIntegratesMomentsOfTheNormalDensityExactly() {
        NormalQuadrature quadrature = NormalQuadrature.GAUSS_HERMITE;
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
        Activation plain = Activation.of(Models.noise(0.3), Dynamics.NOISE_FREE);
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

    /** Against Simpson's rule, cut at the kink, with a step far below the width of the transfer function. */
    @ParameterizedTest
    @CsvSource({"0.01, 5", "0.3, 5", "0.3, 8", "0.3, 20", "1, 30", "0.3, 100", "1, 300", "4, 0.01"})
    void theNoiseAverageIsHeldForEverySlopeAndShape(double noise, double beta) {
        for (String kind : Transfers.published()) {
            Transfer transfer = new Transfer(Transfer.of(kind).shape(), 2.0, beta, 0.4);
            Activation plain = Activation.of(transfer, 0.0);
            Activation averaged = Activation.of(transfer, noise);
            for (double h : new double[] {0.4, 0.4 - 0.7 * noise, 0.1, 0.4 + 1.0 / beta, 1.7}) {
                double threshold = (0.4 - h) / noise;
                double rate = simpson(z -> plain.rate(h + noise * z), -9.0, threshold)
                        + simpson(z -> plain.rate(h + noise * z), threshold, 9.0);
                double slope = simpson(z -> plain.slope(h + noise * z), -9.0, threshold)
                        + simpson(z -> plain.slope(h + noise * z), threshold, 9.0);
                assertEquals(rate, averaged.rate(h), 2e-10, transfer + " at " + h);
                assertEquals(slope, averaged.slope(h), 2e-10 * beta, transfer + " at " + h);
            }
        }
    }

    private static double simpson(DoubleUnaryOperator g, double from, double to) {
        if (to <= from) {
            return 0.0;
        }
        int pieces = 160_000;
        double step = (to - from) / pieces;
        double sum = 0.0;
        for (int i = 0; i <= pieces; i++) {
            double z = from + i * step;
            double weight = i == 0 || i == pieces ? 1.0 : i % 2 == 1 ? 4.0 : 2.0;
            sum += weight * NormalQuadrature.density(z) * g.applyAsDouble(z);
        }
        return sum * step / 3.0;
    }

    @Test
    void withoutNoiseTheAverageIsTheTransferFunctionItself() {
        assertEquals(
                Activation.of(Models.noise(0.0), Dynamics.NOISE_FREE),
                Activation.of(Models.noise(0.0), Dynamics.NOISE_AVERAGED));
    }
}
