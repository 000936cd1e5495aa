package org.separatrix.statistics.mixture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/** Bias and coverage of fits with the default bounds: 300 replicates of 2,000 reports, one non-target at 90°. */
@Tag("nightly")
class NightlyRecoveryTest {

    private static final int REPLICATES = 300;
    private static final int REPORTS = 2000;
    private static final double OFFSET = Math.PI / 2.0;
    private static final double LARGEST_BIAS = 0.035;

    @ParameterizedTest
    @CsvSource({
        "0.90, 0.08, 2", "0.90, 0.08, 30", "0.70, 0.20, 8", "0.45, 0.45, 2", "0.45, 0.45, 30", "0.34, 0.33, 8",
        "0.60, 0.00, 2", "0.60, 0.00, 30", "0.20, 0.10, 8", "0.10, 0.30, 2", "0.10, 0.30, 30", "0.05, 0.05, 8",
        "0.01, 0.01, 2", "0.01, 0.01, 30", "1.00, 0.00, 8"
    })
    void theWeightsAreRecovered(double target, double nontarget, double kappa) {
        Random random = new Random(5);
        double[] truth = {target, nontarget, 1.0 - target - nontarget};
        Part[] parts = {Part.TARGET, Part.NONTARGET, Part.GUESS};
        double[] bias = new double[parts.length];
        int[] covered = new int[parts.length];
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            MixtureFit fit = Mixture.fit(MixtureModel.THREE, drawn(target, nontarget, kappa, random), Bounds.DEFAULT)
                    .orElseThrow();
            for (int part = 0; part < parts.length; part++) {
                Estimate weight = fit.of(parts[part]);
                bias[part] += (weight.value() - truth[part]) / REPLICATES;
                covered[part] += weight.low() <= truth[part] + 1e-9 && truth[part] <= weight.high() + 1e-9 ? 1 : 0;
            }
        }
        for (int part = 0; part < parts.length; part++) {
            double share = (double) covered[part] / REPLICATES;
            assertTrue(Math.abs(bias[part]) <= LARGEST_BIAS, parts[part] + ": bias " + bias[part]);
            assertTrue(share >= 0.91, parts[part] + ": covered in " + share);
        }
    }

    private static Reports drawn(double target, double nontarget, double kappa, Random random) {
        List<Reports.Trial> trials = new ArrayList<>();
        for (int trial = 0; trial < REPORTS; trial++) {
            double which = random.nextDouble();
            double error = which < target
                    ? vonMises(kappa, random)
                    : which < target + nontarget
                            ? OFFSET + vonMises(kappa, random)
                            : 2.0 * Math.PI * random.nextDouble() - Math.PI;
            trials.add(new Reports.Trial(Math.IEEEremainder(error, 2.0 * Math.PI), List.of(OFFSET)));
        }
        return Reports.of(trials);
    }

    /** Best and Fisher, Appl. Stat. 28, 152 (1979). */
    private static double vonMises(double kappa, Random random) {
        double tau = 1.0 + Math.sqrt(1.0 + 4.0 * kappa * kappa);
        double rho = (tau - Math.sqrt(2.0 * tau)) / (2.0 * kappa);
        double r = (1.0 + rho * rho) / (2.0 * rho);
        while (true) {
            double z = Math.cos(Math.PI * random.nextDouble());
            double f = (1.0 + r * z) / (r + z);
            double c = kappa * (r - f);
            double u = random.nextDouble();
            if (c * (2.0 - c) > u || Math.log(c / u) + 1.0 - c >= 0.0) {
                return random.nextBoolean() ? Math.acos(f) : -Math.acos(f);
            }
        }
    }
}
