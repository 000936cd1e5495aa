package org.separatrix.statistics.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.Rate;

class TallyTest {

    private static final double RIGHT_ANGLE = Math.PI / 2;
    private static final float HELD = 0.2f;
    private static final float LOST = 0.02f;

    @Test
    void reportsNearTheTargetAreHitsAndReportsNearTheOtherItemAreSwaps() {
        ConditionSummary summary =
                reports(List.of(0.0, RIGHT_ANGLE), 0.0, 0.29, -0.29, RIGHT_ANGLE - 0.29, RIGHT_ANGLE);

        assertEquals(3, summary.target().hits());
        assertEquals(2, summary.swap().hits());
        assertEquals(0, summary.blend().hits() + summary.other().hits());
    }

    @Test
    void theEdgeOfAWindowIsOutside() {
        Tally tally = new Tally(new Criteria(List.of(0.0, RIGHT_ANGLE), 0.25, 0.12, 0.08, 0.08, OptionalInt.empty()));
        tally.add(trials(2, 0.25, -0.25, Math.nextDown(0.25f)));

        assertEquals(1, tally.summary().target().hits());
    }

    @Test
    void reportsHalfWayBetweenAreBlendsAndTheRestIsOther() {
        ConditionSummary summary =
                reports(List.of(0.0, RIGHT_ANGLE), 0.49, RIGHT_ANGLE / 2, 1.08, -0.8, 3.0, Double.NaN);

        assertEquals(3, summary.blend().hits());
        assertEquals(2, summary.other().hits());
    }

    @Test
    void aTrialWithoutAReportIsAnOutcomeOfItsOwnAndCountsAsATrial() {
        ConditionSummary summary = reports(List.of(0.0, RIGHT_ANGLE), Double.NaN, 0.0, Double.NaN, 3.0);

        assertEquals(new Rate(2, 4), summary.noReport());
        assertEquals(new Rate(1, 4), summary.target());
        assertEquals(new Rate(1, 4), summary.other());
        assertEquals(new Rate(0, 4), summary.swap());
    }

    @Test
    void theTwoWindowsOfNearItemsOverlapAndCountIndependently() {
        ConditionSummary summary = reports(List.of(0.0, 0.4), 0.2, 0.2, -0.2, 0.6);

        assertEquals(3, summary.target().hits());
        assertEquals(3, summary.swap().hits());
        assertEquals(0, summary.blend().hits() + summary.other().hits());
    }

    @Test
    void windowsReachAcrossTheSeamOfTheCircle() {
        double acrossTheSeam = 2.3 - (-3.0) - 2 * Math.PI;
        ConditionSummary summary =
                reports(List.of(-3.0, 2.3), acrossTheSeam, acrossTheSeam - 0.2, 0.1, acrossTheSeam / 2);

        assertEquals(1, summary.target().hits());
        assertEquals(2, summary.swap().hits());
        assertEquals(1, summary.blend().hits());
    }

    @Test
    void ofThreeItemsAReportBelongsToTheTargetFirstAndElseToTheNearestItem() {
        ConditionSummary summary = reports(List.of(0.0, 0.4, 0.6), 0.2, 0.41, 0.59, 0.7, -0.31);

        assertEquals(1, summary.target().hits());
        assertEquals(List.of(1L, 2L), summary.swaps().stream().map(Rate::hits).toList());
        assertEquals(3, summary.swap().hits());
        assertEquals(1, summary.other().hits());
    }

    @Test
    void ofThreeItemsTheBlendIsWithTheNearestNonTarget() {
        ConditionSummary summary = reports(List.of(0.0, -2.0, 1.4), 0.7, -1.0);

        assertEquals(1, summary.blend().hits());
        assertEquals(1, summary.other().hits());
    }

    @Test
    void aSingleItemIsHitOrMissed() {
        ConditionSummary summary = reports(List.of(1.0), 0.0, 0.5, Double.NaN);

        assertEquals(1, summary.target().hits());
        assertEquals(1, summary.other().hits());
        assertEquals(1, summary.noReport().hits());
        assertEquals(0, summary.swap().hits() + summary.blend().hits());
    }

    @Test
    void endStatesSayWhichRingsStillHoldTheirBump() {
        ConditionSummary summary = endStates(new float[][] {
            {HELD, HELD}, {HELD, LOST}, {HELD, LOST}, {LOST, HELD}, {LOST, LOST}, {0.12f - 1e-6f, Float.NaN}
        });

        assertEquals(1, summary.aliveAll().hits());
        assertEquals(2, summary.aliveTargetOnly().hits());
        assertEquals(1, summary.aliveNontargetOnly().hits());
        assertEquals(2, summary.aliveNone().hits());
    }

    @Test
    void ofThreeRingsNontargetOnlyMeansAnyNontargetWithoutTheTarget() {
        ConditionSummary summary = endStates(new float[][] {
            {HELD, HELD, HELD}, {HELD, HELD, LOST}, {HELD, LOST, LOST}, {LOST, HELD, HELD}, {LOST, LOST, HELD}
        });

        assertEquals(1, summary.aliveAll().hits());
        assertEquals(1, summary.aliveTargetOnly().hits());
        assertEquals(2, summary.aliveNontargetOnly().hits());
        assertEquals(0, summary.aliveNone().hits());
        assertEquals(
                List.of(3L, 3L, 3L), summary.alive().stream().map(Rate::hits).toList());
    }

    @Test
    void winnersAreTheTargetAnotherRingOrNobody() {
        Tally tally = new Tally(new Criteria(List.of(0.0, 2.0, -2.0), 0.3, 0.12, 0.094, 0.094, OptionalInt.empty()));
        tally.add(new Trials(new float[4], new float[4], new short[] {0, 1, 2, Trials.TIE}, new float[3][4]));

        assertEquals(0.25, tally.summary().targetWins().value());
        assertEquals(0.5, tally.summary().nontargetWins().value());
        assertEquals(0.25, tally.summary().ties().value());
    }

    @Test
    void meansAreOverTheDecodableTrialsOnly() {
        ConditionSummary summary = reports(List.of(0.0, 2.0), -0.5, Double.NaN, 1.0);

        assertEquals(3, summary.trials());
        assertEquals(0.25, summary.meanError().value());
        assertEquals(0.75, summary.sdError().value());
        assertEquals(0.75, summary.meanAbsError().value());
    }

    @Test
    void meansOfNothingAreUnknown() {
        ConditionSummary summary = reports(List.of(0.0, 2.0), Double.NaN);

        assertTrue(Double.isNaN(summary.meanError().value()));
        assertTrue(Double.isNaN(summary.sdError().value()));
        assertTrue(Double.isNaN(summary.meanAbsError().value()));
    }

    @Test
    void piecesOfAnySizeComeToTheSameBits() {
        SplittableRandom random = new SplittableRandom(1);
        double[] errors = random.doubles(1000, -Math.PI, Math.PI).toArray();
        Criteria criteria = new Criteria(List.of(0.0, RIGHT_ANGLE), 0.3, 0.12, 0.094, 0.094, OptionalInt.empty());
        Tally whole = new Tally(criteria);
        whole.add(trials(2, errors));
        Tally pieces = new Tally(criteria);
        for (int from = 0; from < errors.length; ) {
            int to = Math.min(errors.length, from + random.nextInt(1, 90));
            pieces.add(trials(2, Arrays.copyOfRange(errors, from, to)));
            from = to;
        }

        assertEquals(whole.summary(), pieces.summary());
    }

    @Test
    void everyRingNeedsAnItem() {
        Tally tally = new Tally(new Criteria(List.of(0.0, 2.0), 0.3, 0.12, 0.094, 0.094, OptionalInt.empty()));

        assertThrows(IllegalArgumentException.class, () -> tally.add(trials(3, 0.0)));
    }

    private static ConditionSummary reports(List<Double> items, double... errors) {
        Tally tally = new Tally(new Criteria(items, 0.3, 0.12, 0.094, 0.094, OptionalInt.empty()));
        tally.add(trials(items.size(), errors));
        return tally.summary();
    }

    /** @param amplitude {@code [trial][ring]} */
    private static ConditionSummary endStates(float[][] amplitude) {
        int rings = amplitude[0].length;
        float[][] byRing = new float[rings][amplitude.length];
        for (int trial = 0; trial < amplitude.length; trial++) {
            for (int ring = 0; ring < rings; ring++) {
                byRing[ring][trial] = amplitude[trial][ring];
            }
        }
        int count = amplitude.length;
        Tally tally =
                new Tally(new Criteria(Collections.nCopies(rings, 0.0), 0.3, 0.12, 0.094, 0.094, OptionalInt.empty()));
        tally.add(new Trials(new float[count], new float[count], new short[count], byRing));
        return tally.summary();
    }

    private static Trials trials(int rings, double... errors) {
        float[] error = new float[errors.length];
        for (int trial = 0; trial < error.length; trial++) {
            error[trial] = (float) errors[trial];
        }
        return new Trials(error, error, new short[error.length], new float[rings][error.length]);
    }
}
