package org.separatrix.coupling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.noise.TrialRange;

/** Each variant as the table of the design defines it, with activities that name their ring, trial and tick. */
class ExchangeTest {

    private static final int TRIALS = 200;
    private static final int TICKS = 60;
    private static final TrialRange FATES = new TrialRange(5L, 0L, 0L, TRIALS);

    /** What ring l says in a trial before a tick. */
    private static double word(int ring, int tick, int trial) {
        return 1000.0 * ring + tick + 1e-3 * trial;
    }

    /** The ticks whose words ring 0 felt of ring 1, {@code [tick][trial]}. */
    private static int[][] heard(Coupling coupling, Traffic[] traffic) {
        Exchange exchange = new Exchange(coupling, FATES, 2, TICKS);
        int[][] heard = new int[TICKS][TRIALS];
        for (int tick = 0; tick < TICKS; tick++) {
            for (int ring = 0; ring < 2; ring++) {
                exchange.report(ring, tick, new double[][] {words(ring, tick)});
            }
            for (int ring = 0; ring < 2; ring++) {
                assertTrue(exchange.mayTake(ring));
                double[] felt = exchange.take(ring).peers();
                for (int trial = 0; trial < TRIALS && ring == 0; trial++) {
                    heard[tick][trial] = exchange.receivedSince(0, 1, trial);
                    assertEquals(word(1, heard[tick][trial], trial), felt[trial]);
                }
                assertFalse(exchange.mayTake(ring));
            }
        }
        assertTrue(exchange.isOver());
        traffic[0] = exchange.traffic();
        return heard;
    }

    private static double[] words(int ring, int tick) {
        double[] words = new double[TRIALS];
        for (int trial = 0; trial < TRIALS; trial++) {
            words[trial] = word(ring, tick, trial);
        }
        return words;
    }

    private final Traffic[] traffic = new Traffic[1];

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void delayedIsWhatWasSaidSomeTicksAgo(int delay) {
        int[][] heard = heard(new Delayed(delay), traffic);
        for (int tick = 0; tick < TICKS; tick++) {
            assertEquals(Math.max(0, tick - delay), heard[tick][3]);
        }
        assertEquals(delay, traffic[0].staleness().most());
        assertEquals(0, traffic[0].saved());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void multirateHoldsTheLastWord(int every) {
        int[][] heard = heard(new Multirate(every), traffic);
        for (int tick = 0; tick < TICKS; tick++) {
            assertEquals(every * (tick / every), heard[tick][3]);
        }
        int spoken = (TICKS + every - 1) / every;
        assertEquals(2L * TRIALS * spoken, traffic[0].sent());
        assertEquals(2L * TRIALS * (TICKS - spoken), traffic[0].saved());
    }

    @Test
    void eventTriggeredSpeaksWhenTheDifferenceExceedsTheThreshold() {
        int[][] heard = heard(new EventTriggered(2.5), traffic);
        for (int tick = 0; tick < TICKS; tick++) {
            assertEquals(3 * (tick / 3), heard[tick][3]);
        }
        assertEquals(2L * TRIALS * TICKS * 2 / 3, traffic[0].saved());
    }

    @Test
    void lossyIsTheNewestThatArrivedInEachTrialByItself() {
        int[][] heard = heard(new Lossy(0.7), traffic);
        long old = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            assertEquals(0, heard[0][trial]);
            for (int tick = 1; tick < TICKS; tick++) {
                assertTrue(heard[tick][trial] == tick || heard[tick][trial] == heard[tick - 1][trial]);
                old += heard[tick][trial] == tick ? 0 : 1;
            }
        }
        double lost = (double) old / TRIALS / (TICKS - 1);
        assertEquals(0.7, lost, 0.02);
        assertEquals(0.7, (double) traffic[0].lost() / traffic[0].sent(), 0.02);
    }

    @Test
    void aTrialMeetsTheSameFateInAnyBatch() {
        int[][] whole = heard(new Lossy(0.5), traffic);
        Exchange part = new Exchange(new Lossy(0.5), new TrialRange(5L, 0L, 17L, 3), 2, TICKS);
        for (int tick = 0; tick < TICKS; tick++) {
            part.report(0, tick, new double[][] {new double[3]});
            part.report(1, tick, new double[][] {new double[3]});
            for (int trial = 0; trial < 3; trial++) {
                assertEquals(whole[tick][17 + trial], part.receivedSince(0, 1, trial));
            }
            part.take(0);
            part.take(1);
        }
    }

    @Test
    void whatIsNotSentIsNotLost() {
        int[][] heard = heard(new Composition(List.of(new Multirate(10), new Lossy(0.5))), traffic);
        for (int tick = 0; tick < TICKS; tick++) {
            for (int trial = 0; trial < TRIALS; trial++) {
                assertEquals(0, heard[tick][trial] % 10);
            }
        }
        assertEquals(2L * TRIALS * 6, traffic[0].sent());
        assertEquals(0.5, (double) traffic[0].lost() / (2.0 * TRIALS * 5), 0.05);
    }

    @Test
    void partsOfACompositionAct_oneAfterTheOther() {
        int[][] late = heard(new Composition(List.of(new Multirate(10), new Delayed(3))), traffic);
        for (int tick = 0; tick < TICKS; tick++) {
            assertEquals(10 * (Math.max(0, tick - 3) / 10), late[tick][0]);
        }
        int[][] both = heard(new Composition(List.of(new Delayed(4), new Lossy(0.5))), traffic);
        for (int tick = 4; tick < TICKS; tick++) {
            for (int trial = 0; trial < TRIALS; trial++) {
                int since = both[tick][trial];
                assertTrue(since == tick - 4 || since == both[tick - 1][trial]);
            }
        }
    }

    @Test
    void jitterHoldsATickWithItsProbabilityAndPartsTheRings() {
        Jittered jittered = new Jittered(0.8);
        Pace pace = jittered.pace(FATES, 1);
        int taken = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            boolean[] out = pace.sittingOut(tick);
            for (int trial = 0; trial < TRIALS; trial++) {
                assertEquals(!out[trial], pace.takes(tick, trial));
                taken += out[trial] ? 0 : 1;
            }
        }
        assertEquals(0.8, (double) taken / TICKS / TRIALS, 0.02);
        int[][] heard = heard(jittered, traffic);
        assertEquals(TICKS - 1, heard[TICKS - 1][0]);
        assertTrue(traffic[0].skew().most() > 3);
        assertEquals(0, new Jittered(1.0).pace(FATES, 0).sittingOut(3).length);
    }

    @Test
    void aRacerGoesAheadOnWhatIsAtHandUntilThatIsTooOld() {
        Exchange exchange = new Exchange(new BoundedStaleness(2), new TrialRange(1, 0, 0, 1), 2, 10);
        exchange.report(0, 0, new double[][] {{0.0}});
        assertFalse(exchange.mayTake(0), "nobody goes before all are there");
        exchange.report(1, 0, new double[][] {{7.0}});
        for (int tick = 0; tick <= 2; tick++) {
            assertTrue(exchange.mayTake(0));
            assertArrayEquals(new double[] {7.0}, exchange.take(0).peers());
            exchange.report(0, tick + 1, new double[][] {{tick + 1.0}});
        }
        assertFalse(exchange.mayTake(0));
        assertTrue(exchange.mayTake(1));
        assertArrayEquals(new double[] {3.0}, exchange.take(1).peers());
        assertEquals(2, exchange.traffic().staleness().most());
        assertEquals(-3, exchange.traffic().staleness().least());
        assertEquals(3, exchange.traffic().skew().most());
    }

    @Test
    void whatComesFromTheOtherKindIsFeltApartAndNotCounted() {
        Exchange both = new Exchange(
                new Delayed(1),
                new TrialRange(1, 0, 0, 1),
                List.of(new Population(2, false), new Population(2, true)),
                10);
        Exchange alone = new Exchange(new Delayed(1), new TrialRange(1, 0, 0, 1), 2, 10);
        double[] nothing = {};
        CouplingInput[] felt = new CouplingInput[4];
        for (int tick = 0; tick < 3; tick++) {
            for (int ring = 0; ring < 2; ring++) {
                double[] rate = {10.0 * ring + tick};
                double[] mean = {rate[0] + 0.5};
                alone.report(ring, tick, new double[][] {rate});
                both.report(
                        ring, tick, new double[][] {rate, rate, ring == 0 ? mean : nothing, ring == 1 ? mean : nothing
                        });
            }
            for (int group = 0; group < 2; group++) {
                double[] sum = {100.0 * (group + 1) + tick};
                both.report(2 + group, tick, new double[][] {
                    group == 1 ? sum : nothing, group == 0 ? sum : nothing, sum, sum
                });
            }
            for (int k = 0; k < 4; k++) {
                felt[k] = both.take(k);
            }
            assertArrayEquals(alone.take(0).peers(), felt[0].peers());
            assertArrayEquals(alone.take(1).peers(), felt[1].peers());
        }
        assertArrayEquals(new double[] {201.0}, felt[0].others());
        assertArrayEquals(new double[] {101.0}, felt[1].others());
        assertArrayEquals(new double[] {201.0}, felt[2].peers());
        assertArrayEquals(new double[] {1.5}, felt[2].others());
        assertArrayEquals(new double[] {11.5}, felt[3].others());
        assertArrayEquals(alone.summedActivity(), both.summedActivity());
        assertEquals(alone.traffic().messages(), both.traffic().messages());
        assertEquals(alone.traffic().ticks(), both.traffic().ticks());
        assertEquals(alone.traffic().skew().most(), both.traffic().skew().most());
        assertEquals(1, both.traffic().staleness().most());
    }

    /** Two neurons of a receiver each feel something else, three channels begin with the mean rate. */
    @ParameterizedTest
    @CsvSource({"1, 101", "2, 102", "3, 103"})
    void theSummedActivityIsOfTheChannelsThatMakeUpTheMeanRate(int channels, double sum) {
        Exchange exchange = new Exchange(
                new Lockstep(), new TrialRange(1, 0, 0, 1), List.of(new Population(2, false, channels)), 10);
        exchange.report(0, 0, new double[][] {{1.0, 3.0, 5.0}});
        exchange.report(1, 0, new double[][] {{100.0, 100.0, 100.0}});

        assertArrayEquals(new double[] {sum}, exchange.summedActivity(), 1e-12);
    }

    @Test
    void oneSumServesAllWhoseSumsAreExact() {
        Exchange exact = new Exchange(new Lockstep(), FATES, List.of(new Population(5, true)), TICKS);
        Exchange ordered = new Exchange(new Lockstep(), FATES, 5, TICKS);
        for (int tick = 0; tick < TICKS; tick++) {
            for (int group = 0; group < 5; group++) {
                double[] eighths = new double[TRIALS];
                for (int trial = 0; trial < TRIALS; trial++) {
                    eighths[trial] = (31 * group + 7 * tick + trial) % 64 / 8.0;
                }
                exact.report(group, tick, new double[][] {eighths});
                ordered.report(group, tick, new double[][] {eighths});
            }
            for (int group = 0; group < 5; group++) {
                assertArrayEquals(ordered.take(group).peers(), exact.take(group).peers());
            }
        }
    }

    @Test
    void freeRunnersNeverWait() {
        Exchange exchange = new Exchange(new FreeRunning(), new TrialRange(1, 0, 0, 1), 2, 10);
        exchange.report(0, 0, new double[][] {{0.0}});
        exchange.report(1, 0, new double[][] {{7.0}});
        for (int tick = 0; tick < 10; tick++) {
            assertTrue(exchange.mayTake(0));
            exchange.take(0);
            exchange.report(0, tick + 1, new double[][] {{1.0}});
        }
        assertFalse(exchange.mayTake(0));
        assertFalse(exchange.isOver());
        assertEquals(9, exchange.traffic().staleness().most());
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Delayed(-1));
        assertThrows(IllegalArgumentException.class, () -> new Multirate(0));
        assertThrows(IllegalArgumentException.class, () -> new Jittered(0.0));
        assertThrows(IllegalArgumentException.class, () -> new Lossy(1.0));
        assertThrows(IllegalArgumentException.class, () -> new EventTriggered(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new BoundedStaleness(-1));
    }

    @Test
    void agesAreCountedExactlyUpToTheLongestDelayAndPauseAndInClassesBeyond() {
        Histogram histogram = new Histogram();
        for (int ticks : new int[] {-3, 0, 63, 300, 301, 19_999, 20_000, 40_000}) {
            histogram.add(ticks, 2);
        }
        assertEquals(16, histogram.count());
        assertEquals(80_660.0 / 8, histogram.mean(), 1e-12);
        assertEquals(-3, histogram.least());
        assertEquals(40_000, histogram.most());
        assertEquals(new Histogram.Count(300, 300, 2), histogram.quantile(0.5).orElseThrow());
        assertEquals(
                new Histogram.Count(20_000, 20_000, 2), histogram.quantile(0.8).orElseThrow());
        Histogram.Count last = histogram.quantile(1.0).orElseThrow();
        assertTrue(last.from() < 40_000 && last.to() == 40_000, last.toString());
        assertEquals(8, histogram.counts().size());
    }

    @Test
    void classesOfAgesFollowEachOtherWithoutGapsAndAddUp() {
        Histogram all = new Histogram();
        Histogram parts = new Histogram();
        for (int ticks = -70_000; ticks <= 150_000; ticks++) {
            all.add(ticks, 1);
            Histogram one = new Histogram();
            one.add(ticks, 1);
            parts.add(one);
        }
        assertEquals(all.counts(), parts.counts());
        int next = all.counts().get(0).to() + 1;
        for (Histogram.Count count : all.counts().subList(1, all.counts().size() - 1)) {
            assertEquals(next, count.from());
            assertEquals(count.to() - count.from() + 1, count.times());
            next = count.to() + 1;
        }
    }
}
