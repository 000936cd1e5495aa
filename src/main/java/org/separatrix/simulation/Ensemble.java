package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Props;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.separatrix.coupling.Exchange;
import org.separatrix.statistics.ActivityRecorder;

/** Work that participants do together, tick by tick on one clock. */
public interface Ensemble extends Work {

    /** The names of the participants, in their order. */
    List<String> participants();

    /**
     * One of them.
     *
     * @param index from 0
     * @param observer looks on, if it is a ring
     * @param clock told of it and of its activity
     * @param readOut told its findings
     */
    Behavior<Clock.Tick> participant(
            int index, RingObserver observer, ActorRef<Clock.Command> clock, ActorRef<TrialBatch.Command> readOut);

    /** Exchanges their messages. */
    Exchange exchange();

    /** Records their summed activity, if it is measured. */
    Optional<ActivityRecorder> recorder();

    /** Gathers their findings. */
    BatchFindings findings();

    @Override
    default Behavior<?> computing(
            Placement placement, Props dispatcher, Duration stallAfter, ActorRef<WorkResult> replyTo) {
        return TrialBatch.create(this, placement, dispatcher, stallAfter, replyTo);
    }
}
