package org.separatrix.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.Behaviors;
import akka.pattern.StatusReply;
import java.time.Duration;
import org.separatrix.simulation.Placement;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;

/** Has a piece computed beside the run, and answers with its result, or with why there is none. */
final class Recomputation {

    private Recomputation() {}

    /**
     * Answers once, and stops.
     *
     * @param dispatcher where the actors of the piece run
     * @param stallAfter how long its participants may be silent
     */
    static Behavior<WorkResult> create(
            Work work,
            RingObserver observer,
            Props dispatcher,
            Duration stallAfter,
            ActorRef<StatusReply<WorkResult>> replyTo) {
        return Behaviors.setup(context -> {
            Behavior<?> computing =
                    work.computing(new Placement.Together(observer), dispatcher, stallAfter, context.getSelf());
            context.watch(context.spawnAnonymous(computing, dispatcher));
            return Behaviors.receive(WorkResult.class)
                    .onMessage(WorkResult.class, result -> answered(replyTo, StatusReply.success(result)))
                    .onSignal(ChildFailed.class, failed -> answered(replyTo, StatusReply.error(failed.cause())))
                    .onSignal(
                            Terminated.class,
                            ended -> answered(replyTo, StatusReply.error("it ended without a result")))
                    .build();
        });
    }

    private static Behavior<WorkResult> answered(
            ActorRef<StatusReply<WorkResult>> replyTo, StatusReply<WorkResult> answer) {
        replyTo.tell(answer);
        return Behaviors.stopped();
    }
}
