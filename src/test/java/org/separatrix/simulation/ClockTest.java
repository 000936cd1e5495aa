package org.separatrix.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.LoggingTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.separatrix.coupling.Exchange;
import org.separatrix.coupling.Lockstep;
import org.separatrix.noise.TrialRange;

class ClockTest {

    private static final ActorTestKit KIT = ActorTestKit.create();

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    private final TestProbe<Clock.Tick> first = KIT.createTestProbe();
    private final TestProbe<Clock.Tick> second = KIT.createTestProbe();
    private final TestProbe<Clock.Tick> third = KIT.createTestProbe();

    private ActorRef<Clock.Command> clockFor(List<TestProbe<Clock.Tick>> participants, int ticks) {
        return clockFor(participants, ticks, Duration.ofMinutes(1));
    }

    private ActorRef<Clock.Command> clockFor(List<TestProbe<Clock.Tick>> participants, int ticks, Duration stallAfter) {
        Exchange exchange = new Exchange(new Lockstep(), new TrialRange(1L, 0L, 0L, 1), participants.size(), ticks);
        ActorRef<Clock.Command> clock = KIT.spawn(Clock.create(
                exchange,
                Optional.empty(),
                IntStream.range(0, participants.size())
                        .mapToObj(k ->
                                new PlacedParticipant("ring-" + k, KIT.system().address()))
                        .toList(),
                stallAfter,
                KIT.<TrialBatch.Measured>createTestProbe().getRef()));
        IntStream.range(0, participants.size())
                .forEach(k -> clock.tell(new Clock.Join(k, participants.get(k).getRef())));
        return clock;
    }

    private static Clock.Activity activity(int participant, int tick, double... field) {
        return new Clock.Activity(participant, tick, new double[][] {field});
    }

    @Test
    void nobodyStepsBeforeEverybodyHasReported() {
        ActorRef<Clock.Command> clock = clockFor(List.of(first, second), 10);

        clock.tell(activity(0, 0, 1.0));
        first.expectNoMessage();

        clock.tell(activity(1, 0, 2.0));
        assertEquals(0, first.receiveMessage().tick());
        assertEquals(0, second.receiveMessage().tick());

        clock.tell(activity(1, 1, 3.0));
        second.expectNoMessage();
    }

    @Test
    void aParticipantFeelsTheSumOfTheOthersAddedInTheOrderOfTheirIndex() {
        ActorRef<Clock.Command> clock = clockFor(List.of(first, second, third), 10);

        // 1 + 2^53 is rounded back to 2^53, so the order of the additions shows in the sum.
        double big = 0x1p53;
        clock.tell(activity(2, 0, -big));
        clock.tell(activity(1, 0, big));
        clock.tell(activity(0, 0, 1.0));

        assertArrayEquals(new double[] {0.0}, first.receiveMessage().input().peers());
        assertArrayEquals(
                new double[] {1.0 - big}, second.receiveMessage().input().peers());
        assertArrayEquals(
                new double[] {1.0 + big}, third.receiveMessage().input().peers());
    }

    @Test
    void aParticipantThatSpeaksToEachOtherByItselfIsHeardBySelection() {
        ActorRef<Clock.Command> clock = clockFor(List.of(first, second), 10);

        clock.tell(new Clock.Activity(0, 0, new double[][] {{}, {5.0}}));
        clock.tell(new Clock.Activity(1, 0, new double[][] {{7.0}, {}}));

        assertArrayEquals(new double[] {7.0}, first.receiveMessage().input().peers());
        assertArrayEquals(new double[] {5.0}, second.receiveMessage().input().peers());
    }

    @Test
    void aSingleParticipantFeelsNothingAndKeepsItsTime() {
        ActorRef<Clock.Command> clock = clockFor(List.of(first), 2);

        clock.tell(activity(0, 0, 4.0));
        assertArrayEquals(new double[] {0.0}, first.receiveMessage().input().peers());
        clock.tell(activity(0, 1, 4.0));
        assertEquals(1, first.receiveMessage().tick());
        clock.tell(activity(0, 2, 4.0));
        first.expectNoMessage();
    }

    @Test
    void aStalledParticipantIsNamedWithItsTickAndNode() {
        ActorRef<Clock.Command> clock = clockFor(List.of(first, second), 10, Duration.ofMillis(300));
        clock.tell(activity(0, 0, 1.0));
        clock.tell(activity(1, 0, 2.0));
        clock.tell(activity(0, 1, 1.0));

        LoggingTestKit.error(IllegalStateException.class)
                .withMessageContains("ring-1 on " + KIT.system().address() + " at tick 0")
                .expect(KIT.system(), () -> {
                    second.expectTerminated(clock, Duration.ofSeconds(10));
                    return clock;
                });
    }
}
