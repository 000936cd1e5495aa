package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.Optional;
import org.separatrix.coupling.CouplingInput;
import org.separatrix.coupling.Pace;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.ring.NonFinite;
import org.separatrix.ring.RingBatch;

/**
 * One ring attractor of a batch: on each tick it advances its trials by one step and reports their activity.
 *
 * <p>It knows nothing of its peers: it receives inhibition only. Beside a router it also receives the inhibition of the
 * other items' experts, and reports its mean rate to the experts of its own item. Under a coupling that jitters, its trials
 * sit out ticks of their own.
 */
public final class RingAttractor extends AbstractBehavior<Clock.Tick> {

    private final int ring;
    private final long firstTrial;
    private final int steps;
    private final RingBatch trials;
    private final Pace pace;
    private final ActorRef<Clock.Command> clock;
    private final ActorRef<TrialBatch.Command> readOut;
    private final Optional<Fluctuation> fluctuation;
    private final Optional<RouterSettings> router;

    /**
     * @param ring index of the ring
     * @param condition of its trials
     * @param batch which trials
     * @param observer looks on
     * @param clock told the activity before the first tick and after each but the last, or of a rate that is no number
     * @param readOut told the final rates, and before them the course of the ring where fluctuations are looked at
     */
    public static Behavior<Clock.Tick> create(
            int ring,
            Condition condition,
            Batch batch,
            RingObserver observer,
            ActorRef<Clock.Command> clock,
            ActorRef<TrialBatch.Command> readOut) {
        return Behaviors.setup(context -> new RingAttractor(context, ring, condition, batch, observer, clock, readOut));
    }

    private RingAttractor(
            ActorContext<Clock.Tick> context,
            int ring,
            Condition condition,
            Batch batch,
            RingObserver observer,
            ActorRef<Clock.Command> clock,
            ActorRef<TrialBatch.Command> readOut) {
        super(context);
        this.ring = ring;
        this.firstTrial = batch.firstTrial();
        this.steps = condition.protocol().steps();
        this.trials = observer.observing(ring, ring(ring, condition, batch));
        this.pace = condition.coupling().pace(condition.range(batch), ring);
        this.clock = clock;
        this.readOut = readOut;
        this.fluctuation = Fluctuation.of(condition);
        this.router = condition.router();
        clock.tell(new Clock.Join(ring, context.getSelf()));
        report(0);
    }

    /** A ring of some trials, in its initial state. */
    public static RingBatch ring(int ring, Condition condition, Batch batch) {
        return ComputingKernel.ring(
                condition,
                kernel -> RingBatch.of(kernel, condition.model(), condition.protocol(), ring, condition.range(batch)));
    }

    @Override
    public Receive<Clock.Tick> createReceive() {
        return newReceiveBuilder()
                .onMessage(Clock.Tick.class, this::onTick)
                .onSignal(PostStop.class, this::onStopped)
                .build();
    }

    private Behavior<Clock.Tick> onStopped(PostStop stopped) {
        trials.close();
        return this;
    }

    private Behavior<Clock.Tick> onTick(Clock.Tick tick) {
        CouplingInput input = tick.input();
        trials.step(tick.tick(), input.peers(), inputOf(input.others()), pace.sittingOut(tick.tick()));
        fluctuation.ifPresent(of -> of.record(tick.tick(), trials));
        int next = tick.tick() + 1;
        if (next < steps) {
            trials.nonFinite().ifPresentOrElse(found -> diverged(tick.tick(), found), () -> report(next));
        } else {
            fluctuation.ifPresent(of -> readOut.tell(of.course(ring)));
            readOut.tell(new TrialBatch.FinalRates(ring, trials.rates()));
        }
        return this;
    }

    /** @param sums of the experts of the others; empty without a router */
    private double[] inputOf(double[] sums) {
        return router.flatMap(RouterSettings::rings)
                .map(of -> of.ownership().inputTo(ring, sums))
                .orElse(sums);
    }

    private void diverged(int tick, NonFinite found) {
        clock.tell(new Clock.Diverged(new NonFiniteRate(tick, firstTrial + found.trial(), ring, found.neuron())));
    }

    private void report(int tick) {
        double[][] activity = trials.activity();
        double[][] fields = router.flatMap(RouterSettings::rings)
                .map(of -> of.ownership().sentByRing(ring, router.get().groups(), activity, trials.mean()))
                .orElse(activity);
        clock.tell(new Clock.Activity(ring, tick, fields));
    }
}
