package org.separatrix.spectrum.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.plane.RegionStudy.Region;

/** Regions are found from the states themselves, curves from what becomes singular: each must tell where the other changes. */
class RegionsTest {

    private static final int COLUMNS = 40;
    private static final int ROWS = 5;

    /** Which curves may end the stable part of a state. */
    private static final Map<CurveKind, Set<CurveKind>> BORDERS = new EnumMap<>(Map.of(
            CurveKind.FOLD, Set.of(CurveKind.FOLD, CurveKind.DOMINANCE, CurveKind.TURING),
            CurveKind.WINNER_FOLD, Set.of(CurveKind.WINNER_FOLD, CurveKind.WINNER_TURING, CurveKind.TURING),
            CurveKind.TURING, Set.of(CurveKind.TURING),
            CurveKind.SEVERAL_FOLD,
                    Set.of(
                            CurveKind.SEVERAL_FOLD,
                            CurveKind.SEVERAL_DOMINANCE,
                            CurveKind.SEVERAL_TURING,
                            CurveKind.TURING)));

    @Test
    void regionsChangeWhereACurveOfAStableStatePasses() {
        Plane plane = Planes.slope();
        List<Region> regions = new RegionStudy(plane, PlaneOptions.STANDARD, COLUMNS, ROWS).run(Progress.NONE);
        int changes = 0;
        for (int row = 0; row < ROWS; row++) {
            List<Region> cells = regions.subList(row * COLUMNS, (row + 1) * COLUMNS);
            double second = cells.get(0).second();
            changes += agree(plane, cells, CurveKind.FOLD, Region::coexistence, second);
            changes += agree(plane, cells, CurveKind.WINNER_FOLD, Region::winner, second);
            changes += agree(plane, cells, CurveKind.TURING, Region::silence, second);
        }
        assertTrue(changes >= ROWS, changes + " changes");
    }

    @Test
    void twoBumpsOfThreeEndOnCurvesOfTheirOwn() {
        Plane plane = Planes.noise(3, 0.02, 0.5);
        List<Region> regions = new RegionStudy(plane, PlaneOptions.STANDARD, COLUMNS, ROWS).run(Progress.NONE);
        int changes = 0;
        for (int row = 0; row < ROWS; row++) {
            List<Region> cells = regions.subList(row * COLUMNS, (row + 1) * COLUMNS);
            changes += agree(
                    plane,
                    cells,
                    CurveKind.SEVERAL_FOLD,
                    Region::several,
                    cells.get(0).second());
        }
        assertTrue(changes >= ROWS, changes + " changes");
    }

    /** Those of a program of its own for the three numbers that such a state has. */
    @Test
    void theEndsOfTwoBumpsOfThreeHaveTheirValues() {
        Plane skeleton = new Plane(
                Scenario.of(Models.rings(3), Dynamics.NOISE_FREE),
                new Rectangle(Parameter.CROSS_INHIBITION, 0.0, 1.0, Parameter.BETA, 3.0, 8.0));
        Plane noise = Planes.noise(3, 0.02, 0.5);
        assertTrue(passes(skeleton, CurveKind.SEVERAL_DOMINANCE, 5.0, 0.623404578717594));
        assertTrue(passes(noise, CurveKind.SEVERAL_DOMINANCE, 0.2, 0.440358354184996));
        assertTrue(passes(noise, CurveKind.SEVERAL_DOMINANCE, 0.3, 0.335864210376147));
        assertTrue(passes(noise, CurveKind.SEVERAL_TURING, 0.3, 0.124191138922084));
    }

    private static boolean passes(Plane plane, CurveKind kind, double second, double value) {
        return new CurveStudy(plane, kind, PlaneOptions.STANDARD)
                .atSecond(second).stream().anyMatch(point -> Math.abs(point.value() - value) < 1e-10);
    }

    /** Two bumps of three are stable where rates that start near them stay there, without any search for a state. */
    @Test
    void twoOfThreeRingsHoldTheirBumpsWhereTheirRatesSettleThere() {
        Scenario scenario = Scenario.of(Models.rings(3), Dynamics.NOISE_FREE);
        Plane plane =
                new Plane(scenario, new Rectangle(Parameter.CROSS_INHIBITION, 0.0, 1.2, Parameter.BETA, 3.5, 6.5));
        Set<Boolean> seen = new HashSet<>();
        for (Region region : new RegionStudy(plane, PlaneOptions.STANDARD, 10, 5).run(Progress.NONE)) {
            Scenario there = plane.at(region.value(), region.second()).orElseThrow();
            assertEquals(twoStay(there), region.several(), region.toString());
            seen.add(region.several());
        }
        assertEquals(Set.of(true, false), seen);
    }

    private static boolean twoStay(Scenario scenario) {
        RateEquations equations = scenario.equations();
        double[] q = {0.23, 0.2, 0.0, 0.229, 0.201, 0.0, 0.02, 1e-3, 0.0};
        for (int step = 0; step < 6000; step++) {
            double[] change = equations.residual(q);
            for (int i = 0; i < q.length; i++) {
                q[i] += 0.25 * change[i];
            }
        }
        return q[1] > 0.05 && q[4] > 0.05 && q[7] < 0.01;
    }

    @Test
    void ofTwoRingsSeveralAreAll() {
        assertTrue(new RegionStudy(Planes.slope(), PlaneOptions.STANDARD, 10, 3)
                .run(Progress.NONE).stream().noneMatch(Region::several));
    }

    /** @return how often the stability changes along a row */
    private static int agree(
            Plane plane, List<Region> cells, CurveKind state, Predicate<Region> stable, double second) {
        List<CurvePoint> own = stablePoints(plane, state, second);
        List<CurvePoint> any = BORDERS.get(state).stream()
                .flatMap(kind -> stablePoints(plane, kind, second).stream())
                .toList();
        int changes = 0;
        for (int column = 0; column + 1 < cells.size(); column++) {
            double from = cells.get(column).value();
            double to = cells.get(column + 1).value();
            boolean changed = stable.test(cells.get(column)) != stable.test(cells.get(column + 1));
            long between = any.stream()
                    .filter(point -> from < point.value() && point.value() < to)
                    .count();
            long ofOwn = own.stream()
                    .filter(point -> from < point.value() && point.value() < to)
                    .count();
            String place = state + " at " + second + " between " + from + " and " + to;
            assertTrue(!changed || between > 0, "no curve passes: " + place);
            if (between == 1 && ofOwn == 1) {
                assertEquals(true, changed, "nothing changes: " + place);
            }
            changes += changed ? 1 : 0;
        }
        return changes;
    }

    private static List<CurvePoint> stablePoints(Plane plane, CurveKind kind, double second) {
        return new CurveStudy(plane, kind, PlaneOptions.STANDARD)
                .atSecond(second).stream()
                        .filter(point -> Math.min(point.unstableBefore(), point.unstableAfter()) == 0)
                        .toList();
    }
}
