package org.separatrix.router.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Estimate;

class DropCurveTest {

    private static final double[] MARGINS = {0.0, 0.01, 0.03, 0.06, 0.1};

    @Test
    void findsTheWidthThatMadeThePoints() {
        NormalDistribution normal = new NormalDistribution();
        double[] dropped = Arrays.stream(MARGINS)
                .map(m -> normal.cumulativeProbability(-m / 0.04))
                .toArray();
        DropCurve curve = DropCurve.fit(MARGINS, dropped, 1000);
        assertEquals(0.04, curve.width().value(), 1e-9);
        assertEquals(0.5, curve.at(0.0), 1e-12);
        assertEquals(
                2.0,
                DropCurve.fit(MARGINS, dropped, 250).width().halfWidth()
                        / curve.width().halfWidth(),
                1e-6);
    }

    @Test
    void refusesPointsWithoutASlope() {
        double[] flat = new double[MARGINS.length];
        Arrays.fill(flat, 0.9);
        assertThrows(IllegalArgumentException.class, () -> DropCurve.fit(MARGINS, flat, 1000));
        assertTrue(DropCurve.fit(MARGINS, new double[] {0.5, 0.3, 0.1, 0.0, 0.0}, 100)
                        .width()
                        .low()
                > 0.0);
    }

    /** P = Φ(−m / 0.04), of 1,000 tokens. */
    @Test
    void tokensOfOneStreamCountOnceInTheIntervalOfTheWidth() {
        double[] margins = {0.01, 0.03, 0.05};
        double[] dropped = {0.401294, 0.226627, 0.105650};
        Estimate alone = DropCurve.width(margins, dropped, new double[] {1000, 1000, 1000});
        Estimate byTens = DropCurve.width(margins, dropped, new double[] {100, 100, 100});
        assertEquals(0.04, alone.value(), 1e-4);
        assertEquals(alone.value(), byTens.value(), 1e-9);
        assertEquals(Math.sqrt(10.0), byTens.halfWidth() / alone.halfWidth(), 1e-6);
    }

    @Test
    void pointsThatDoNotFallHaveNoWidth() {
        Estimate width = DropCurve.width(new double[] {0.01, 0.03}, new double[] {0.5, 0.9}, new double[] {1000, 1000});
        assertEquals(Estimate.NONE, width);
    }
}
