package org.separatrix.study.trials;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.coupling.Exchange;
import org.separatrix.coupling.Population;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;
import org.separatrix.simulation.BatchFindings;
import org.separatrix.simulation.Clock;
import org.separatrix.simulation.Ensemble;
import org.separatrix.simulation.ExpertGroup;
import org.separatrix.simulation.JoinableWork;
import org.separatrix.simulation.RingAttractor;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.TrialBatch;
import org.separatrix.statistics.ActivityRecorder;
import org.separatrix.statistics.ActivityWindow;
import org.separatrix.statistics.Jackknife;

/** Trials to simulate: their rings, and the groups of experts beside them if the condition has a router. */
public record BatchOrder(Batch batch, Condition condition) implements Ensemble, JoinableWork {

    /** What is measured beside trials are sums over a batch. */
    @Override
    public boolean joins() {
        return !condition.measured()
                && !condition.readOut().fluctuations()
                && condition.router().isEmpty()
                && RingBatch.suited(Kernel.OPENCL, condition.model()) == Kernel.OPENCL;
    }

    @Override
    public long numbersPerTrial() {
        return (long) rings() * condition.model().neurons();
    }

    @Override
    public BatchOrder of(Batch other) {
        return new BatchOrder(other, condition);
    }

    @Override
    public List<byte[]> cut(byte[] payload, List<Batch> parts) {
        TrialsPayload all = TrialsPayload.read(payload, batch.trials(), rings());
        return parts.stream()
                .map(part -> all.part((int) (part.firstTrial() - batch.firstTrial()), part.trials())
                        .bytes())
                .toList();
    }

    @Override
    public List<String> participants() {
        List<String> names = new ArrayList<>();
        for (int ring = 0; ring < rings(); ring++) {
            names.add("ring-" + ring);
        }
        condition.router().map(ExpertGroup::names).ifPresent(names::addAll);
        return names;
    }

    @Override
    public Behavior<Clock.Tick> participant(
            int index, RingObserver observer, ActorRef<Clock.Command> clock, ActorRef<TrialBatch.Command> readOut) {
        return index < rings()
                ? RingAttractor.create(index, condition, batch, observer, clock, readOut)
                : ExpertGroup.create(index - rings(), condition.router().orElseThrow(), streams(), clock, readOut);
    }

    @Override
    public Exchange exchange() {
        List<Population> populations = new ArrayList<>(List.of(new Population(rings(), false, meanChannels())));
        condition.router().ifPresent(router -> populations.add(new Population(router.groups(), true)));
        return new Exchange(
                condition.coupling(),
                streams(),
                populations,
                condition.protocol().steps());
    }

    /** Where the weights between rings differ, a ring reports what each neuron of a receiver feels of it. */
    private int meanChannels() {
        Model model = condition.model();
        return model.rings() > 1 && model.heterogeneity().betweenRings() ? model.neurons() : 1;
    }

    @Override
    public Optional<ActivityRecorder> recorder() {
        if (!condition.measured()) {
            return Optional.empty();
        }
        Protocol protocol = condition.protocol();
        ActivityWindow window = new ActivityWindow(protocol.lastChange(), protocol.steps());
        return Optional.of(new ActivityRecorder(window, groups()));
    }

    /** In a race what happens to the trials of a batch is common to them. */
    private int[] groups() {
        return IntStream.range(0, batch.trials())
                .map(trial ->
                        Jackknife.groupOf(condition.coupling().racing() ? batch.id() : batch.firstTrial() + trial))
                .toArray();
    }

    @Override
    public BatchFindings findings() {
        return new TrialFindings(this);
    }

    /** The trials, each with a stream of tokens if there are experts. */
    public TrialRange streams() {
        return condition.range(batch);
    }

    private int rings() {
        return condition.model().rings();
    }
}
