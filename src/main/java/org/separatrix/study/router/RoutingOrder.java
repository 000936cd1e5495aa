package org.separatrix.study.router;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import java.util.List;
import java.util.Optional;
import org.separatrix.coupling.Exchange;
import org.separatrix.coupling.Population;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.noise.TrialRange;
import org.separatrix.simulation.BatchFindings;
import org.separatrix.simulation.Clock;
import org.separatrix.simulation.Ensemble;
import org.separatrix.simulation.ExpertGroup;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.TrialBatch;
import org.separatrix.statistics.ActivityRecorder;

/**
 * Streams of tokens that groups of experts compete for.
 *
 * @param batch which streams
 * @param condition its coordinates in the noise, and how groups of experts are coupled
 * @param settings what is computed
 */
public record RoutingOrder(Batch batch, Condition condition, RouterSettings settings) implements Ensemble {

    @Override
    public List<String> participants() {
        return ExpertGroup.names(settings);
    }

    @Override
    public Behavior<Clock.Tick> participant(
            int index, RingObserver observer, ActorRef<Clock.Command> clock, ActorRef<TrialBatch.Command> readOut) {
        return ExpertGroup.create(index, settings, streams(), clock, readOut);
    }

    @Override
    public Exchange exchange() {
        return new Exchange(
                condition.coupling(),
                streams(),
                List.of(new Population(settings.groups(), true)),
                settings.protocol().ticks());
    }

    @Override
    public Optional<ActivityRecorder> recorder() {
        return Optional.empty();
    }

    @Override
    public BatchFindings findings() {
        return new TokenFindings(settings, streams());
    }

    /** The streams of the piece. */
    public TrialRange streams() {
        return condition.range(batch);
    }
}
