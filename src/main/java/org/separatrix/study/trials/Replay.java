package org.separatrix.study.trials;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.simulation.Placement;
import org.separatrix.simulation.TrialBatch;
import org.separatrix.simulation.WorkResult;

/** Runs one trial with the same actors as in a run, and keeps its whole time course. */
public final class Replay {

    /** Rings on one machine are never silent for so long. */
    private static final Duration STALL_AFTER = Duration.ofMinutes(1);

    /**
     * What came of a trial.
     *
     * @param payload as the run's record keeps it
     */
    public record Replayed(Trace trace, byte[] payload) {}

    private Replay() {}

    /** @throws IllegalArgumentException if the time course is too long to be held */
    public static Replayed run(Condition condition, long trial) {
        TraceRecorder recorder = new TraceRecorder(condition);
        BatchOrder order = new BatchOrder(new Batch(0L, condition.index(), trial, 1), condition);
        CompletableFuture<WorkResult> result = new CompletableFuture<>();
        ActorSystem<WorkResult> system = ActorSystem.create(
                guardian(order, recorder, result),
                "replay",
                ConfigFactory.parseString("akka.actor.provider = local").withFallback(ConfigFactory.load()));
        try {
            byte[] payload = result.join().payload();
            return new Replayed(recorder.trace(), payload);
        } catch (CompletionException failure) {
            throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
        } finally {
            system.terminate();
        }
    }

    private static Behavior<WorkResult> guardian(
            BatchOrder order, TraceRecorder recorder, CompletableFuture<WorkResult> result) {
        return Behaviors.setup(context -> {
            ActorRef<TrialBatch.Command> batch = context.spawn(
                    TrialBatch.create(
                            order, new Placement.Together(recorder), Props.empty(), STALL_AFTER, context.getSelf()),
                    "trial");
            context.watch(batch);
            return Behaviors.receive(WorkResult.class)
                    .onMessage(WorkResult.class, answer -> {
                        result.complete(answer);
                        return Behaviors.same();
                    })
                    .onSignal(ChildFailed.class, failure -> {
                        result.completeExceptionally(failure.cause());
                        return Behaviors.stopped();
                    })
                    .onSignal(Terminated.class, ended -> Behaviors.same())
                    .build();
        });
    }
}
