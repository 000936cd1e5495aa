package org.separatrix.spectrum.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.separatrix.ring.Transfer;

/** The derivatives of f and of its averages against differences of the slope, whose average is held to 1e-12. */
class ActivationDerivativesTest {

    private static final double STEP = 2e-3;

    @Test
    void areThoseOfTheSlope() {
        for (String kind : List.of("sigmoid", "steep-sigmoid", "threshold-power", "supralinear")) {
            Transfer transfer = Transfer.of(kind);
            for (double noise : new double[] {0.0, 0.1, 0.3}) {
                // The kinks lie at the threshold.
                for (double h : new double[] {0.11, 0.4, 0.7}) {
                    compare(transfer, noise, h);
                }
            }
        }
    }

    @Test
    void holdForAnySlopeOverNoise() {
        compare(new Transfer(Transfer.of("sigmoid").shape(), 1.0, 400.0, 0.5), 0.3, 0.4);
        compare(new Transfer(Transfer.of("threshold-power").shape(), 2.0, 300.0, 0.5), 0.3, 0.4);
    }

    private static void compare(Transfer transfer, double noise, double h) {
        double step = noise == 0.0 ? STEP / transfer.beta() : STEP;
        Activation activation = Activation.of(transfer, noise);
        double[] four = new double[4];
        ActivationDerivatives.of(transfer, noise).at(h, four);
        double scale = noise == 0.0 ? transfer.beta() : 1.0 / noise;
        assertEquals(activation.rate(h), four[0], 1e-11 * transfer.rMax());
        assertEquals(activation.slope(h), four[1], 1e-10 * scale);
        double second = (8.0 * (activation.slope(h + step) - activation.slope(h - step))
                        - activation.slope(h + 2.0 * step)
                        + activation.slope(h - 2.0 * step))
                / (12.0 * step);
        assertEquals(second, four[2], 1e-7 * scale * scale);
        double third = (16.0 * (activation.slope(h + step) + activation.slope(h - step))
                        - activation.slope(h + 2.0 * step)
                        - activation.slope(h - 2.0 * step)
                        - 30.0 * activation.slope(h))
                / (12.0 * step * step);
        assertEquals(third, four[3], 1e-5 * scale * scale * scale);
    }
}
