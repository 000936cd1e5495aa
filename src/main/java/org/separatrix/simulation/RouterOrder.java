package org.separatrix.simulation;

import org.separatrix.coupling.Exchange;
import org.separatrix.coupling.Fates;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.router.StreamRange;

/**
 * A piece of a router study.
 *
 * @param batch which streams of tokens, or which seed of a training
 * @param condition its coordinates in the noise, and how groups of experts are coupled
 * @param settings what is computed
 */
public record RouterOrder(Batch batch, Condition condition, RouterSettings settings) implements Work {

    /** What so many groups will tell each other. */
    Exchange exchange(int groups) {
        Fates fates = new Fates(condition.noiseSeed(), condition.noiseCondition(), batch.firstTrial(), batch.trials());
        return new Exchange(
                condition.coupling(), fates, groups, settings.protocol().ticks());
    }

    /** The streams of the piece. */
    StreamRange range() {
        return new StreamRange(condition.noiseSeed(), condition.noiseCondition(), batch.firstTrial(), batch.trials());
    }
}
