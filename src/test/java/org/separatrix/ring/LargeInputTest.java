package org.separatrix.ring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.separatrix.numerics.Kernel;
import org.separatrix.numerics.Kernels;

@Tag("optimized")
class LargeInputTest {

    /** The steepest slope that an experiment may state with so much noise: the argument reaches 10^15. */
    @ParameterizedTest
    @MethodSource("org.separatrix.ring.Transfers#all")
    void ratesStayWithinTheirRange(Transfer transfer) {
        for (Kernel kernel : Kernels.all().toList()) {
            for (double threshold : new double[] {-50.0, 0.0, 50.0}) {
                Model model = new Model(
                        2,
                        48,
                        1.0,
                        6.0,
                        0.5,
                        0.0,
                        2.0,
                        1.0,
                        1.0,
                        10.0,
                        NoiseLaw.Independent.PER_STEP,
                        0.1,
                        new Transfer(transfer.shape(), 1.0, 2e12, threshold),
                        Heterogeneity.NONE);
                double[][] rates = Simulation.rates(kernel, model, Simulation.REFERENCE, 1, 0, 20, 40);
                boolean within = Arrays.stream(rates)
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(r -> 0.0 <= r && r <= 1.0 + 1e-14);
                assertTrue(within, kernel + ", threshold " + threshold);
            }
        }
    }
}
