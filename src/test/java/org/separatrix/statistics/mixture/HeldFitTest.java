package org.separatrix.statistics.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Estimate;
import org.separatrix.statistics.mixture.MixtureModel.Part;

/** Fitted causes beside true ones, on reports of which both are known. */
class HeldFitTest {

    private static final int GRID = 500;
    private static final double SD = 0.25;

    /** Reports on the grid: 60 % of the target, 25 % of the non-target, 15 % guesses; what is held is what is reported. */
    private static HeldReports drawn(int trials, long seed) {
        Random random = new Random(seed);
        HeldReports reports = new HeldReports(List.of(0.0, Math.PI / 2.0), OptionalInt.of(GRID));
        for (int trial = 0; trial < trials; trial++) {
            double which = random.nextDouble();
            double angle = which < 0.6
                    ? SD * random.nextGaussian()
                    : which < 0.85 ? Math.PI / 2.0 + SD * random.nextGaussian() : 2.0 * Math.PI * random.nextDouble();
            double spacing = 2.0 * Math.PI / GRID;
            double onGrid = Math.rint(Math.IEEEremainder(angle, 2.0 * Math.PI) / spacing) * spacing;
            Held held = which < 0.6 ? Held.TARGET_ONLY : which < 0.85 ? Held.NONTARGET_ONLY : Held.NONE;
            reports.add((float) onGrid, held);
        }
        return reports;
    }

    @Test
    void reportsThatAreWhatIsHeldAreFittedAsSuch() {
        HeldFit fit = drawn(5000, 1).fits().get(0);
        assertEquals(MixtureModel.THREE, fit.fit().model());
        assertEquals(0.6, fit.fit().of(Part.TARGET).value(), 0.03);
        assertTrue(fit.fit().identified());
        assertTrue(
                fit.goodness().perDegree() < 1.6,
                () -> "misfit " + fit.goodness().perDegree());
        assertTrue(fit.responsibilities().get(Held.TARGET_ONLY).get(0) > 0.9);
        assertTrue(fit.responsibilities().get(Held.NONTARGET_ONLY).get(1) > 0.8);
    }

    @Test
    void guessesWithoutAnIntervalAreNotIdentified() {
        MixtureFit few =
                drawn(Mixture.FEWEST_FOR_INTERVALS - 1, 4).fits().get(0).fit();
        assertTrue(few.gain() >= MixtureFit.LEAST_GAIN, few::toString);
        assertTrue(Double.isNaN(few.of(Part.GUESS).high()));
        assertFalse(few.identified());
    }

    /** That of independent samples would be more than twice as wide. */
    @Test
    void theDifferenceOfTheSameTrialsIsMoreCertainThanItsParts() {
        HeldFit fit = drawn(5000, 2).fits().get(0);
        Estimate excess = fit.excess(Part.TARGET);
        assertTrue(excess.low() < 0.0 && excess.high() > 0.0, excess::toString);
        assertTrue(excess.halfWidth() < 0.7 * fit.fit().of(Part.TARGET).halfWidth(), excess::toString);
    }

    @Test
    void theIntervalOfTheDifferenceCovers() {
        int covered = 0;
        int samples = 60;
        for (int sample = 0; sample < samples; sample++) {
            Estimate excess = drawn(400, 100 + sample).fits().get(0).excess(Part.GUESS);
            covered += excess.low() <= 0.0 && excess.high() >= 0.0 ? 1 : 0;
        }
        int of = covered;
        assertTrue(of >= 51, () -> of + " of " + samples);
    }

    @Test
    void blendsAreToldFromImpreciseTargetsAndSwaps() {
        Random random = new Random(3);
        HeldReports reports = new HeldReports(List.of(0.0, Math.PI / 2.0), OptionalInt.empty());
        for (int trial = 0; trial < 1000; trial++) {
            reports.add((float) (Math.PI / 4.0 + SD * random.nextGaussian()), Held.ALL);
        }
        List<HeldFit> fits = reports.fits();
        HeldFit blend = fits.stream()
                .filter(fit -> fit.fit().model() == MixtureModel.BLEND)
                .findFirst()
                .orElseThrow();
        assertTrue(blend.fit().of(Part.BLEND).value() > 0.97);
        assertTrue(fits.get(0).fit().criteria().aicc() > blend.fit().criteria().aicc() + 100.0);
        assertTrue(fits.get(0).goodness().perDegree() > 5.0);
    }

    @Test
    void precisionIsThatAboveChance() {
        CircularAccuracy.Sums sums = new CircularAccuracy.Sums();
        for (int k = 0; k < GRID; k++) {
            sums.add(2.0 * Math.PI * k / GRID, 1);
        }
        assertEquals(-CircularAccuracy.ofUniform(GRID), sums.accuracy().precision(), 0.2);
        assertEquals(Double.NaN, new CircularAccuracy.Sums().accuracy().bias());
        CircularAccuracy.Sums one = new CircularAccuracy.Sums();
        one.add(0.3, 50);
        one.add(-0.1, 50);
        assertEquals(0.1, one.accuracy().bias(), 1e-12);
        assertEquals(
                1.0 / Math.sqrt(-2.0 * Math.log(Math.cos(0.2))) - CircularAccuracy.ofUniform(100),
                one.accuracy().precision(),
                1e-9);
    }
}
