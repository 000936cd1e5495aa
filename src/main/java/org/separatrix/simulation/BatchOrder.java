package org.separatrix.simulation;

import java.util.Optional;
import org.separatrix.coupling.Exchange;
import org.separatrix.coupling.Fates;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;
import org.separatrix.ring.RingKernel;
import org.separatrix.statistics.ActivityRecorder;
import org.separatrix.statistics.ActivityWindow;

/** Trials to simulate. */
public record BatchOrder(Batch batch, Condition condition) implements Work {

    /** One ring of the trials, in its initial state. */
    RingBatch ring(int ring) {
        return RingKernel.best()
                .newBatch(
                        condition.model(),
                        condition.protocol(),
                        ring,
                        condition.noiseSeed(),
                        condition.noiseCondition(),
                        batch.firstTrial(),
                        batch.trials());
    }

    /** What so many participants will tell each other. */
    Exchange exchange(int participants) {
        return new Exchange(
                condition.coupling(),
                fates(),
                participants,
                condition.protocol().steps());
    }

    Fates fates() {
        return new Fates(condition.noiseSeed(), condition.noiseCondition(), batch.firstTrial(), batch.trials());
    }

    /** Takes down the summed activity, if the condition is measured. */
    Optional<ActivityRecorder> recorder() {
        if (!condition.measured()) {
            return Optional.empty();
        }
        Protocol protocol = condition.protocol();
        ActivityWindow window = new ActivityWindow(protocol.lastChange(), protocol.steps());
        return Optional.of(new ActivityRecorder(window, batch.trials()));
    }
}
