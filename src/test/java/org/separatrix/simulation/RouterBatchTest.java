package org.separatrix.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Props;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.Lockstep;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.experiment.TrainingSettings;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.GroupLimit;
import org.separatrix.router.RouterLoop;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.observation.RoutingScorer;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.router.training.Unbalanced;
import org.separatrix.study.router.RoutingOrder;
import org.separatrix.study.router.RoutingPayload;

class RouterBatchTest {

    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RouterModel MODEL = RouterModel.of(256, 8);
    private static final int STREAMS = 12;
    private static final Placement TOGETHER = new Placement.Together(RingObserver.NONE);

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    @ParameterizedTest
    @CsvSource({"8, CARRY", "8, RESET", "1, CARRY", "5, CARRY"})
    void expertsInGroupsOfActorsAreTheUnshardedRouterToTheLastBit(int groups, TokenProtocol.Start start) {
        TokenProtocol protocol = TokenProtocol.REFERENCE.withStart(start);
        RoutingOrder order = order(protocol, groups);
        TestProbe<TrialBatch.TokenRead> readings = KIT.createTestProbe();
        List<ExpertSlice> slices = ExpertSlice.split(MODEL.experts(), groups);
        ActorRef<Clock.Command> clock = KIT.spawn(Clock.create(
                order.exchange(),
                Optional.empty(),
                TOGETHER.placed(order, KIT.system().address()),
                PATIENCE,
                KIT.<TrialBatch.Measured>createTestProbe().getRef()));
        for (int group = 0; group < groups; group++) {
            KIT.spawn(order.participant(
                    group, RingObserver.NONE, clock, readings.getRef().unsafeUpcast()));
        }

        RouterLoop unsharded = new RouterLoop(Kernel.SCALAR, MODEL, protocol, order.streams(), 1, 0);
        for (int token = 0; token < protocol.count(); token++) {
            double[] whole = unsharded.token().get(0).rates();
            for (int group = 0; group < groups; group++) {
                TrialBatch.TokenRead read = readings.receiveMessage(PATIENCE);
                assertEquals(token, read.token());
                ExpertSlice slice = slices.get(read.group());
                assertArrayEquals(
                        Arrays.copyOfRange(whole, slice.first() * STREAMS, (slice.first() + slice.count()) * STREAMS),
                        read.reading().rates());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void staleSumsThroughActorsAreTheStaleSumsOfThePlainLoop(int delay) {
        TokenProtocol protocol = TokenProtocol.REFERENCE.withDwell(60);
        RoutingOrder order = order(protocol, 8, new Delayed(delay));
        TestProbe<WorkResult> results = KIT.createTestProbe();

        KIT.spawn(TrialBatch.create(order, TOGETHER, Props.empty(), PATIENCE, results.getRef()));

        RoutingScorer scorer = new RoutingScorer(MODEL, protocol, order.streams());
        RouterLoop loop = new RouterLoop(Kernel.SCALAR, MODEL, protocol, order.streams(), 8, delay);
        loop.tokens(protocol.count(), scorer::token);
        assertArrayEquals(
                RoutingPayload.encode(scorer.scores()),
                results.receiveMessage(PATIENCE).payload());
    }

    @Test
    void theScoresOfABatchAreThoseOfAPlainLoop() {
        TokenProtocol protocol = TokenProtocol.REFERENCE.withLimit(new GroupLimit(8, 4, 2));
        RoutingOrder order = order(protocol, 8);
        TestProbe<WorkResult> results = KIT.createTestProbe();

        KIT.spawn(TrialBatch.create(order, TOGETHER, Props.empty(), PATIENCE, results.getRef()));

        RoutingScorer scorer = new RoutingScorer(MODEL, protocol, order.streams());
        RouterLoop loop = new RouterLoop(Kernel.SCALAR, MODEL, protocol, order.streams(), 8, 0);
        loop.tokens(protocol.count(), scorer::token);
        WorkResult result = results.receiveMessage(PATIENCE);
        assertEquals(order.batch(), result.batch());
        assertArrayEquals(RoutingPayload.encode(scorer.scores()), result.payload());
    }

    private static RoutingOrder order(TokenProtocol protocol, int groups) {
        return order(protocol, groups, new Lockstep());
    }

    private static RoutingOrder order(TokenProtocol protocol, int groups, Coupling coupling) {
        Condition condition = new Condition(
                0, 7L, 3L, Model.REFERENCE, new Protocol(1, List.of(0.0, 1.0), List.of()), ReadOut.REFERENCE, coupling);
        TrainingSettings none = new TrainingSettings(
                TrainingModel.of(0.0), new Unbalanced(), TrainingSettings.Start.UNIFORM, 0.0, 2, 1);
        return new RoutingOrder(
                new Batch(0L, 0, 40L, STREAMS),
                condition,
                new RouterSettings(
                        RouterSettings.Study.COMPETITION, MODEL, protocol, 100, groups, none, Optional.empty()));
    }
}
