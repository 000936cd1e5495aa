package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each result is written once and acknowledged as often as it comes, also while the disk does not answer. */
class CollectorTest {

    private static final ActorTestKit KIT = TestActors.kit();

    /** Committed by an earlier execution. */
    private static final int OLD = 9;

    private final TestProbe<Storage.Command> storage = KIT.createTestProbe();
    private final TestProbe<RunEvent> client = KIT.createTestProbe();
    private final TestProbe<Supervisor.Command> supervisor = KIT.createTestProbe();
    private final TestProbe<Worker.Command> worker = KIT.createTestProbe();
    private ActorRef<Collector.Command> collector;

    @AfterAll
    static void shutDown() {
        KIT.shutdownTestKit();
    }

    @BeforeEach
    void start() {
        BitSet committed = new BitSet();
        committed.set(OLD);
        collector = KIT.spawn(Collector.create(storage.getRef(), committed, client.getRef()));
        collector.tell(new Collector.Subscribe(supervisor.getRef()));
    }

    @Test
    void writesAResultOnceHoweverOftenItIsRepeatedWhileTheDiskIsBusy() {
        for (int times = 0; times < 1000; times++) {
            commit(worker, 0);
        }
        assertEquals(List.of(TestActors.result(0).batch()), written());
        storage.expectNoMessage();

        answer();
        worker.expectMessage(new Worker.Settled(0, 1));
        worker.expectNoMessage();
        supervisor.expectMessage(new Supervisor.BatchCommitted(0));
        RunEvent.Result told =
                client.expectMessageClass(RunEvent.Committed.class).results().get(0);
        assertEquals(TestActors.result(0).batch(), told.batch());
        client.expectMessage(new RunEvent.Progress(1, 10));

        commit(worker, 0);
        worker.expectMessage(new Worker.Settled(0, 1));
        storage.expectNoMessage();
    }

    @Test
    void writesTogetherWhatCameWhileTheDiskWasBusy() {
        commit(worker, 0);
        assertEquals(1, written().size());
        commit(worker, 1);
        commit(worker, 2);
        storage.expectNoMessage();

        answer();
        assertEquals(List.of(TestActors.batch(1), TestActors.batch(2)), written());
    }

    @Test
    void acknowledgesAResultToEveryWorkerThatComputedIt() {
        TestProbe<Worker.Command> other = KIT.createTestProbe();
        commit(worker, 0);
        written();
        commit(other, 0);
        answer();

        worker.expectMessage(new Worker.Settled(0, 1));
        other.expectMessage(new Worker.Settled(0, 1));
        commit(other, OLD);
        other.expectMessage(new Worker.Settled(OLD, 1));
        storage.expectNoMessage();
    }

    @Test
    void givesLessCreditToManyWorkers() {
        collector.tell(new Collector.Workers(2));
        commit(worker, OLD);
        worker.expectMessage(new Worker.Settled(OLD, Collector.MOST_CREDIT));

        collector.tell(new Collector.Workers(8000));
        commit(worker, OLD);
        worker.expectMessage(new Worker.Settled(OLD, 1));
    }

    @Test
    void finishesWhenAllIsWrittenAndWritesNothingAfterwards() {
        commit(worker, 0);
        written();
        commit(worker, 1);
        collector.tell(Collector.Finish.INSTANCE);
        storage.expectNoMessage();
        answer();
        written();
        answer();

        storage.expectMessage(Storage.Finish.INSTANCE);
        commit(worker, 2);
        collector.tell(Collector.Finish.INSTANCE);
        collector.tell(new Collector.TakesPart(new NodeDescription("1.0", "late", "1", 1, 1, "vector", List.of())));
        storage.expectNoMessage();
    }

    private void commit(TestProbe<Worker.Command> from, long batch) {
        collector.tell(new Collector.Commit(TestActors.result(batch), from.getRef()));
    }

    private List<?> written() {
        return storage.expectMessageClass(Storage.Write.class).results().stream()
                .map(result -> result.batch())
                .toList();
    }

    private void answer() {
        collector.tell(new Collector.Written(1, 10));
    }
}
