package org.separatrix.statistics.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/** What fits say of reports that determine them badly, or not at all. */
class DegenerateReportsTest {

    private static final Bounds BOUNDS = new Bounds(0.0, 6000.0);

    private static Map<String, Reports> cases;

    @BeforeAll
    static void read() throws IOException {
        cases = ReferenceSets.reports("/mixture/degenerate.csv.gz");
    }

    private static MixtureFit three(String name) {
        return Mixture.fit(MixtureModel.THREE, cases.get(name), BOUNDS).orElseThrow();
    }

    @Test
    void exactlyUniformReportsAreGuessesOfNoConcentration() {
        MixtureFit fit = three("all-guess");
        assertAtLeast(-918.938531 - 1e-6, fit.logLikelihood());
        assertEquals(1.0, fit.of(Part.GUESS).value());
        assertEquals(Double.NaN, fit.kappa().value());
        assertFalse(fit.identified());
        for (Part part : List.of(Part.TARGET, Part.NONTARGET, Part.GUESS)) {
            assertEquals(0.0, fit.of(part).low());
            assertEquals(1.0, fit.of(part).high());
        }
    }

    @Test
    void reportsOfTheTargetAloneHaveOneSidedIntervals() {
        MixtureFit fit = three("all-target");
        assertAtLeast(-146.752056 - 1e-6, fit.logLikelihood());
        assertEquals(1.0, fit.of(Part.TARGET).value());
        assertEquals(1.0, fit.of(Part.TARGET).high());
        for (Part part : List.of(Part.NONTARGET, Part.GUESS)) {
            assertEquals(0L, Double.doubleToLongBits(fit.of(part).low()));
            assertEquals(0L, Double.doubleToLongBits(fit.of(part).value()));
            assertBetween(1e-4, fit.of(part).high(), 0.05);
        }
        assertEquals(10.025453, fit.kappa().value(), 0.01);
    }

    @Test
    void noTrialAndOneTrialAreNotFitted() {
        assertTrue(
                Mixture.fit(MixtureModel.THREE, Reports.of(List.of()), BOUNDS).isEmpty());
        assertTrue(
                Mixture.fit(MixtureModel.THREE, cases.get("one-trial"), BOUNDS).isEmpty());
    }

    @Test
    void reportsThatEqualTheTargetReachTheLargestConcentration() {
        MixtureFit fit = three("identical-at-target");
        assertEquals(1.0, fit.of(Part.TARGET).value());
        assertEquals(686.159601, fit.logLikelihood(), 1e-6);
        assertTrue(fit.atMostConcentration());
        assertEquals(6000.0, fit.kappa().high());
    }

    @Test
    void aNontargetAtTheTargetHasNoRateOfItsOwn() {
        MixtureFit fit = three("nontarget-is-target");
        assertAtLeast(-965.337051 - 1e-6, fit.logLikelihood());
        assertEquals(Double.NaN, fit.of(Part.NONTARGET).value());
        assertEquals(Double.NaN, fit.of(Part.TARGET).value());
        assertEquals(0.0, fit.of(Part.NONTARGET).low());
        assertBetween(0.8, fit.of(Part.NONTARGET).high(), 0.88);
        assertEquals(0.184458, fit.of(Part.GUESS).value(), 1e-4);
        assertEquals(7.616393, fit.kappa().value(), 0.007);
    }

    @Test
    void missingResponsesAreDroppedAndCounted() {
        assertEquals(500, cases.get("missing-responses").count());
        assertEquals(100, cases.get("missing-responses").dropped());
        MixtureFit fit = three("missing-responses");
        assertEquals(0.516828, fit.of(Part.TARGET).value(), 1e-4);
        assertEquals(0.293132, fit.of(Part.NONTARGET).value(), 1e-4);
        assertEquals(9.531092, fit.kappa().value(), 0.009);
    }

    @Test
    void aNontargetMayStandAtTheAngleZero() {
        MixtureFit fit = three("nontarget-at-angle-zero");
        assertEquals(0.528088, fit.of(Part.TARGET).value(), 1e-4);
        assertEquals(0.277527, fit.of(Part.NONTARGET).value(), 1e-4);
        assertEquals(7.220543, fit.kappa().value(), 0.007);
    }

    @Test
    void spikesOfUniformReportsOnAGridAreNotTakenForMemory() {
        MixtureFit fit = three("chance-on-the-decoder-grid");
        assertAtLeast(-9186.62026 - 1e-6, fit.logLikelihood());
        assertEquals(0.992792, fit.of(Part.GUESS).value(), 1e-3);
        assertFalse(fit.identified());
        assertTrue(fit.others().size() >= 2);
        MixtureFit two = Mixture.fit(MixtureModel.TWO, cases.get("chance-on-the-decoder-grid"), BOUNDS)
                .orElseThrow();
        assertAtLeast(-9188.579305 - 1e-6, two.logLikelihood());
    }

    private static void assertAtLeast(double least, double value) {
        assertTrue(value >= least, () -> value + " is below " + least);
    }

    private static void assertBetween(double low, double value, double high) {
        assertTrue(value >= low && value <= high, () -> value + " is not from " + low + " to " + high);
    }
}
