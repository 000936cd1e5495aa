package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;

/** Runs batches as a node does: as many at a time as there are cores. */
final class BatchRunner {

    private final IntFunction<? extends Ensemble> orders;
    private final ActorSystem<Integer> system;
    private volatile CountDownLatch done;

    /** @param orders the batches by number */
    BatchRunner(IntFunction<? extends Ensemble> orders) {
        this.orders = orders;
        this.system =
                ActorSystem.create(behavior(), "benchmark", ConfigFactory.load().withoutPath("akka.actor.provider"));
    }

    /** Runs so many batches and waits for the last of them. */
    void run(int batches) throws InterruptedException {
        done = new CountDownLatch(1);
        system.tell(batches);
        done.await();
    }

    void stop() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }

    private Behavior<Integer> behavior() {
        return Behaviors.setup(context -> {
            Props props = DispatcherSelector.fromConfig("simulation-dispatcher");
            ActorRef<WorkResult> results = context.messageAdapter(WorkResult.class, result -> 0);
            int slots = Runtime.getRuntime().availableProcessors();
            int[] left = {0, 0};
            return Behaviors.receiveMessage(batches -> {
                int start = 1;
                if (batches > 0) {
                    left[0] = batches;
                    left[1] = batches;
                    start = slots;
                } else if (--left[1] == 0) {
                    done.countDown();
                }
                for (; start > 0 && left[0] > 0; start--) {
                    context.spawnAnonymous(
                            TrialBatch.create(
                                    orders.apply(--left[0]),
                                    new Placement.Together(RingObserver.NONE),
                                    props,
                                    Duration.ofMinutes(1),
                                    results),
                            props);
                }
                return Behaviors.same();
            });
        });
    }
}
