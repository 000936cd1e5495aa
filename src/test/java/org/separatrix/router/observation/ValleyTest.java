package org.separatrix.router.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Estimate;

class ValleyTest {

    /** Half of an interval of 95 % is 0.005. */
    private static final double ERROR = 0.005 / 1.959964;

    /** Mis-routing, stale, excess turnover, flicker. */
    private static final double[][] CLEAR = {
        {0.08, 0.05, 0.01, 0.20}, {0.05, 0.05, 0.00, 0.08}, {0.38, 0.53, -0.30, 0.02}
    };

    @Test
    void aWallIsNamedAfterWhatGoesWrongThere() {
        Valley valley = valley(CLEAR);
        assertEquals(1, valley.floor());
        assertEquals(Wall.FLICKER, valley.wall(0));
        assertEquals(Wall.PERSEVERATION, valley.wall(2));
        assertEquals(0.03 / Math.hypot(0.005, 0.005) * 1.96, valley.rise(0), 1e-9);
    }

    @Test
    void aRiseWithinItsErrorIsNoWall() {
        Valley valley =
                valley(new double[][] {{0.058, 0.05, 0.01, 0.20}, {0.05, 0.05, 0.00, 0.08}, {0.05, 0.05, 0.00, 0.08}});
        assertEquals(Wall.NONE, valley.wall(0));
        assertEquals(Wall.NONE, valley.wall(2));
    }

    @Test
    void pointsThatAreMissingAreNoFloorAndNoWall() {
        double[][] missing = {{Double.NaN, 0, 0, 0}, {0.05, 0, 0, 0}, {0.06, 0, 0, 0}};
        Valley valley = valley(missing);
        assertEquals(1, valley.floor());
        assertEquals(Wall.NONE, valley.wall(0));
        assertEquals(0.05, valley.floor(simultaneous(valley)).value());
        assertEquals(1.0, valley.place(simultaneous(valley)).low());
    }

    /** Nine equal conditions: the least of nine noisy values lies below all, and its own interval misses the truth. */
    @Test
    void theFloorKnowsThatItWasPickedFromNoise() {
        Random random = new Random(7L);
        int covered = 0;
        int coveredByItsOwn = 0;
        int placeCovered = 0;
        for (int repetition = 0; repetition < 1000; repetition++) {
            Valley valley = valley(IntStream.range(0, 9)
                    .mapToObj(i ->
                            new double[] {0.05 + ERROR * random.nextGaussian() + (i == 4 ? 0.0 : 0.1 * ERROR), 0, 0, 0})
                    .toArray(double[][]::new));
            Estimate floor = valley.floor(simultaneous(valley));
            Estimate place = valley.place(simultaneous(valley));
            covered += floor.low() <= 0.05 && 0.05 <= floor.high() ? 1 : 0;
            coveredByItsOwn += Math.abs(floor.value() - 0.05) <= 0.005 ? 1 : 0;
            placeCovered += place.low() <= 4.0 && 4.0 <= place.high() ? 1 : 0;
        }
        assertTrue(covered >= 940, "covered " + covered);
        assertTrue(placeCovered >= 940, "place covered " + placeCovered);
        assertTrue(coveredByItsOwn < 900, "the interval of the picked value covers " + coveredByItsOwn);
    }

    @Test
    void theFloorOfAClearValleyHasNoOtherPlace() {
        Valley valley = valley(CLEAR);
        assertEquals(new Estimate(1.0, 1.0, 1.0), valley.place(simultaneous(valley)));
        Estimate floor = valley.floor(simultaneous(valley));
        assertEquals(0.05 - 2.394 * ERROR, floor.low(), 1e-5);
        assertEquals(0.05 + 2.394 * ERROR, floor.high(), 1e-5);
    }

    private static List<Estimate> simultaneous(Valley valley) {
        double level = valley.simultaneousLevel();
        double half = ERROR * new NormalDistribution(null, 0.0, 1.0).inverseCumulativeProbability(0.5 + level / 2.0);
        return valley.misrouting().stream()
                .map(of -> new Estimate(of.value(), of.value() - half, of.value() + half))
                .toList();
    }

    /** Over as many values of a parameter, from 0 on. */
    private static Valley valley(double[][] points) {
        return new Valley(
                IntStream.range(0, points.length).asDoubleStream().toArray(),
                observed(points, 0),
                observed(points, 1),
                observed(points, 2),
                observed(points, 3));
    }

    private static List<Estimate> observed(double[][] points, int observable) {
        return Arrays.stream(points)
                .map(point -> point[observable])
                .map(value -> new Estimate(value, value - 0.005, value + 0.005))
                .toList();
    }
}
