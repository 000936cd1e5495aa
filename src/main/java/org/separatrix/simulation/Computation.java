package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;

/** Work that one actor computes alone, as a pure function of its components. */
public interface Computation extends Work {

    /** The result, as the record of the run keeps it. */
    byte[] result();

    @Override
    default Behavior<?> computing(
            Placement placement, Props dispatcher, Duration stallAfter, ActorRef<WorkResult> replyTo) {
        return Behaviors.setup(context -> {
            // The worker watches this actor only when it has been started: it must not fail before.
            context.getSelf().tell(Boolean.TRUE);
            return Behaviors.receiveMessage(begin -> {
                replyTo.tell(new WorkResult(batch(), result()));
                return Behaviors.stopped();
            });
        });
    }
}
