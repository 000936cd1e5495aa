package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Props;
import java.time.Duration;
import org.separatrix.experiment.Batch;

/** A piece of a run that a worker computes by itself. It holds all that is needed to compute it on any node. */
public interface Work extends WireMessage {

    /** Which piece. */
    Batch batch();

    /** What it computes of its condition, in a word or two; empty where that goes without saying. */
    default String label() {
        return "";
    }

    /**
     * The actor that computes it: it answers with a {@link WorkResult}, and stops.
     *
     * @param placement where the participants of a batch live, if it has any
     * @param dispatcher where its actors run
     * @param stallAfter how long its participants may be silent
     * @param replyTo told the result
     */
    Behavior<?> computing(Placement placement, Props dispatcher, Duration stallAfter, ActorRef<WorkResult> replyTo);
}
