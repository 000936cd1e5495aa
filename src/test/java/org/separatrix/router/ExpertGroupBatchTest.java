package org.separatrix.router;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.numerics.Kernels;
import org.separatrix.router.RouterModel.Pool;
import org.separatrix.router.TokenProtocol.Start;

@Tag("optimized")
class ExpertGroupBatchTest {

    private static final RouterModel MODEL =
            new RouterModel(64, 8, 1.0, 8.0, 0.1, 0.2, 0.5, 10.0, 1.0, 50.0, 0.3, Pool.HOMEOSTATIC);
    private static final TokenProtocol PROTOCOL =
            new TokenProtocol(new Tokens.Ar1(0.9), 3, 0, 30, Start.CARRY, GroupLimit.NONE, List.of(), 0L);
    private static final TrialRange RANGE = new TrialRange(5L, 2L, 40L, 11);

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void followsATranscriptionOfTheEquations(Kernel kernel) {
        TrialRange one = new TrialRange(5L, 2L, 3L, 1);
        for (Pool pool : Pool.values()) {
            RouterModel model = MODEL.withPool(pool);
            double[] logits = Arrays.stream(new TokenLogits(model, PROTOCOL, one, new ExpertSlice(0, 64)).next())
                    .mapToDouble(row -> row[0])
                    .toArray();
            Transcription transcription = new Transcription(model, one, logits);
            RouterLoop loop = new RouterLoop(kernel, model, PROTOCOL, one, 4, 0);
            for (int tick = 0; tick < PROTOCOL.dwell(); tick++) {
                double sum = Arrays.stream(loop.step()).mapToDouble(s -> s[0]).sum();
                assertEquals(Arrays.stream(transcription.step(tick)).sum(), sum, 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 63, 64})
    void hasTheSameBitsInAnyNumberOfGroupsOnEitherKernel(int groups) {
        for (Start start : Start.values()) {
            TokenProtocol protocol = PROTOCOL.withStart(start);
            double[][] expected = Routers.rates(Kernel.SCALAR, MODEL, protocol, RANGE, 1);
            for (Kernel kernel : Kernels.all().toList()) {
                double[][] rates = Routers.rates(kernel, MODEL, protocol, RANGE, groups);
                for (int token = 0; token < expected.length; token++) {
                    assertArrayEquals(expected[token], rates[token]);
                }
            }
        }
    }

    @Test
    void ofTwoHundredFiftySixExpertsHasTheSameBitsInEightGroupsAndInAsManyAsExperts() {
        RouterModel model = RouterModel.of(256, 8);
        double[][] expected = Routers.rates(Kernel.best(), model, PROTOCOL, RANGE, 1);
        for (int groups : new int[] {8, 256}) {
            double[][] rates = Routers.rates(Kernel.best(), model, PROTOCOL, RANGE, groups);
            for (int token = 0; token < expected.length; token++) {
                assertArrayEquals(expected[token], rates[token]);
            }
        }
    }

    @Test
    void hasTheSameBitsWhereGroupsAreLimitedAndExpertsBiasedOrOddInNumber() {
        List<Double> bias = IntStream.range(0, 63).mapToObj(i -> 0.01 * i).toList();
        RouterModel odd = RouterModel.of(63, 8);
        TokenProtocol protocol =
                new TokenProtocol(new Tokens.Iid(), 2, 0, 20, Start.CARRY, new GroupLimit(7, 3, 2), bias, 0L);
        double[][] expected = Routers.rates(Kernel.SCALAR, odd, protocol, RANGE, 1);
        assertArrayEquals(expected[1], Routers.rates(Kernel.best(), odd, protocol, RANGE, 5)[1]);
    }

    @Test
    void computesAStreamAlikeInAnyBatch() {
        TrialRange second = new TrialRange(5L, 2L, 45L, 1);
        double[] all = Routers.rates(Kernel.best(), MODEL, PROTOCOL, RANGE, 2)[2];
        double[] alone = Routers.rates(Kernel.best(), MODEL, PROTOCOL, second, 2)[2];
        for (int expert = 0; expert < MODEL.experts(); expert++) {
            assertEquals(all[expert * RANGE.count() + 5], alone[expert]);
        }
    }

    @Test
    void takesSumsThatAHubHasAddedForThoseOfAllGroups() {
        List<ExpertSlice> slices = ExpertSlice.split(64, 2);
        ExpertGroupBatch one = ExpertGroupBatch.of(Kernel.best(), MODEL, PROTOCOL, RANGE, slices.get(0));
        ExpertGroupBatch other = ExpertGroupBatch.of(Kernel.best(), MODEL, PROTOCOL, RANGE, slices.get(0));
        double[] remote = ExpertGroupBatch.of(Kernel.best(), MODEL, PROTOCOL, RANGE, slices.get(1))
                .sums();
        double[] added = one.sums();
        Arrays.setAll(added, stream -> added[stream] + remote[stream]);
        assertArrayEquals(one.step(0, added), other.step(0, other.sums(), remote));
    }

    @ParameterizedTest
    @MethodSource("org.separatrix.numerics.Kernels#all")
    void takesABiasOfAStepForOneOfAllItsLogits(Kernel kernel) {
        ExpertSlice slice = new ExpertSlice(16, 16);
        List<Double> raised = new ArrayList<>(Collections.nCopies(64, 0.0));
        Collections.fill(raised.subList(16, 32), 0.3);
        TokenProtocol biased = new TokenProtocol(
                PROTOCOL.tokens(), PROTOCOL.count(), 0, PROTOCOL.dwell(), Start.CARRY, GroupLimit.NONE, raised, 0L);
        ExpertGroupBatch expected = ExpertGroupBatch.of(kernel, MODEL, biased, RANGE, slice);
        ExpertGroupBatch group = ExpertGroupBatch.of(kernel, MODEL, PROTOCOL, RANGE, slice);
        double[] bias = new double[RANGE.count()];
        Arrays.fill(bias, 0.3);
        for (int tick = 0; tick < PROTOCOL.dwell(); tick++) {
            double[] others = new double[RANGE.count()];
            Arrays.fill(others, 6.0 + tick % 3);
            expected.step(tick, expected.sums(), others);
            group.step(tick, bias, new double[][] {group.sums(), others});
        }
        assertArrayEquals(expected.reading().rates(), group.reading().rates(), 1e-9);
    }

    @Test
    void isMovedByStaleSums() {
        RouterLoop fresh = new RouterLoop(Kernel.best(), MODEL, PROTOCOL, RANGE, 8, 0);
        RouterLoop stale = new RouterLoop(Kernel.best(), MODEL, PROTOCOL, RANGE, 8, 1);
        assertArrayEquals(fresh.step()[0], stale.step()[0]);
        assertFalse(Arrays.equals(fresh.step()[0], stale.step()[0]));
    }

    @Test
    void startsEveryTokenFromRestIfReset() {
        TokenProtocol repeated =
                PROTOCOL.withTokens(new Tokens.Repeated(), 2, 0).withStart(Start.RESET);
        double[][] rates = Routers.rates(Kernel.best(), MODEL.withNoise(0.0), repeated, RANGE, 1);
        assertArrayEquals(rates[0], rates[1]);
    }

    @Test
    void readsCrossingsOfTheThreshold() {
        RouterLoop calm = new RouterLoop(Kernel.best(), MODEL.withNoise(0.0), PROTOCOL.withDwell(400), RANGE, 2, 0);
        GroupReading reading = calm.token().get(0);
        assertArrayEquals(new int[RANGE.count()], reading.flips());
        assertEquals(0, Arrays.stream(reading.settled()).filter(s -> s > 350).count());
    }

    @Test
    void refusesWhatIsNoRouter() {
        assertThrows(IllegalArgumentException.class, () -> RouterModel.of(8, 8));
        assertThrows(IllegalArgumentException.class, () -> MODEL.withTemperature(0.0));
        assertThrows(IllegalArgumentException.class, () -> MODEL.withDt(11.0));
        assertThrows(IllegalArgumentException.class, () -> ExpertSlice.split(8, 9));
        assertThrows(
                IllegalArgumentException.class,
                () -> ExpertGroupBatch.of(Kernel.SCALAR, MODEL, PROTOCOL, RANGE, new ExpertSlice(60, 5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Routers.rates(Kernel.SCALAR, MODEL, PROTOCOL.withLimit(new GroupLimit(8, 1, 2)), RANGE, 1));
    }
}
