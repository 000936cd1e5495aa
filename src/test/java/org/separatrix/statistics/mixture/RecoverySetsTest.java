package org.separatrix.statistics.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/** Fits to 2,000 drawn reports a set agree with those of an independent program, which also used 0 ≤ κ ≤ 6000. */
class RecoverySetsTest {

    private static final Bounds BOUNDS = new Bounds(0.0, 6000.0);

    @TestFactory
    Stream<DynamicTest> everySetIsFittedAsByAnIndependentProgram() throws IOException {
        Map<String, Map<String, String>> answers = ReferenceSets.answers();
        return ReferenceSets.reports("/mixture/recovery.csv.gz").entrySet().stream()
                .map(set -> DynamicTest.dynamicTest(
                        "set " + set.getKey(), () -> agrees(set.getValue(), answers.get(set.getKey()))));
    }

    private static void agrees(Reports reports, Map<String, String> answer) {
        MixtureFit three = Mixture.fit(MixtureModel.THREE, reports, BOUNDS).orElseThrow();
        MixtureFit two = Mixture.fit(MixtureModel.TWO, reports, BOUNDS).orElseThrow();
        assertAtLeast(number(answer, "loglik") - 1e-6, three.logLikelihood());
        assertAtLeast(number(answer, "two_loglik") - 1e-6, two.logLikelihood());
        assertEquals(number(answer, "gain_over_uniform"), three.gain(), 1e-5);
        assertEquals(number(answer, "aic"), three.criteria().aic(), 1e-5);
        assertEquals(number(answer, "aicc"), three.criteria().aicc(), 1e-5);
        assertEquals(number(answer, "bic"), three.criteria().bic(), 1e-5);
        boolean intervals = !answer.get("kappa_low").isEmpty();
        if (intervals) {
            agrees(three.of(Part.TARGET), answer, "p_target");
            agrees(three.of(Part.NONTARGET), answer, "p_nontarget");
            agrees(three.of(Part.GUESS), answer, "p_guess");
            assertEquals(number(answer, "kappa_low"), three.kappa().low(), 0.002);
            assertEquals(number(answer, "kappa_high"), three.kappa().high(), 0.002);
        }
        double width = three.of(Part.GUESS).high() - three.of(Part.GUESS).low();
        if (answer.get("flag").isEmpty() && width < 0.5) {
            assertEquals(number(answer, "p_target"), three.of(Part.TARGET).value(), 1e-4);
            assertEquals(number(answer, "p_nontarget"), three.of(Part.NONTARGET).value(), 1e-4);
            assertEquals(number(answer, "p_guess"), three.of(Part.GUESS).value(), 1e-4);
            double kappa = number(answer, "kappa");
            assertEquals(kappa, three.kappa().value(), 1e-3 * kappa);
        }
    }

    private static void agrees(Estimate weight, Map<String, String> answer, String column) {
        assertEquals(number(answer, column + "_low"), weight.low(), 0.002);
        assertEquals(number(answer, column + "_high"), weight.high(), 0.002);
    }

    private static double number(Map<String, String> answer, String column) {
        return Double.parseDouble(answer.get(column));
    }

    private static void assertAtLeast(double least, double value) {
        assertTrue(value >= least, () -> value + " is below " + least);
    }
}
