package org.separatrix.router.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AveragedSigmoidTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isTheSigmoidItselfWhereTheInputHardlyMoves(boolean alternating) {
        AveragedSigmoid still = new AveragedSigmoid(0.01, alternating);
        for (double y : new double[] {-3.0, -0.7, 0.0, 1.3}) {
            double rate = 1.0 / (1.0 + Math.exp(-y));
            assertEquals(rate, still.mean(y), 1e-3);
            assertEquals(rate * (1.0 - rate), still.slope(y), 5e-3);
            assertEquals(rate * (1.0 - rate), still.gain(y), 1e-3);
        }
        assertEquals(0.0, still.mean(-100.0));
        assertEquals(1.0, still.mean(100.0));
        assertEquals(0.0, still.gain(100.0));
    }

    /** That of a relay is 2 / (π b). */
    @ParameterizedTest
    @ValueSource(doubles = {20.0, 40.0})
    void isARelayWhereTheInputMovesFar(double amplitude) {
        double gain = new AveragedSigmoid(amplitude, false).gain(0.0);
        assertEquals(2.0 / (Math.PI * amplitude), gain, 0.02 * gain);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 6.0})
    void isSymmetric(double amplitude) {
        AveragedSigmoid sigmoid = new AveragedSigmoid(amplitude, false);
        assertEquals(1.0, sigmoid.mean(1.7) + sigmoid.mean(-1.7), 1e-3);
        assertEquals(sigmoid.gain(1.7), sigmoid.gain(-1.7), 1e-3);
    }
}
