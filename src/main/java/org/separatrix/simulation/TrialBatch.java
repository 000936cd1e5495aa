package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import org.separatrix.results.TrialsPayload;

/**
 * Runs one batch: starts its clock and its rings, reads the trials out when all rings have finished, answers with a
 * {@link WorkResult}, and stops with all its children. A child that fails makes the batch fail.
 */
public final class TrialBatch extends AbstractBehavior<TrialBatch.FinalRates> {

    /** The rates of a ring after the last tick, flattened [neuron][trial]; not modified once sent. */
    public record FinalRates(int ring, double[] rates) implements WireMessage {}

    private final BatchOrder order;
    private final ActorRef<WorkResult> replyTo;
    private final double[][] finalRates;
    private int finished;

    /**
     * @param order the batch
     * @param participants where the clock and the rings run
     * @param replyTo told the result
     */
    public static Behavior<FinalRates> create(BatchOrder order, Props participants, ActorRef<WorkResult> replyTo) {
        return Behaviors.setup(context -> new TrialBatch(context, order, participants, replyTo));
    }

    private TrialBatch(
            ActorContext<FinalRates> context, BatchOrder order, Props participants, ActorRef<WorkResult> replyTo) {
        super(context);
        this.order = order;
        this.replyTo = replyTo;
        int rings = order.condition().model().rings();
        int steps = order.condition().protocol().steps();
        this.finalRates = new double[rings][];
        ActorRef<Clock.Command> clock =
                context.spawn(Clock.create(order.condition().coupling(), steps, rings), "clock", participants);
        context.watch(clock);
        for (int ring = 0; ring < rings; ring++) {
            context.watch(context.spawn(
                    RingAttractor.create(ring, order, clock, context.getSelf()), "ring-" + ring, participants));
        }
    }

    @Override
    public Receive<FinalRates> createReceive() {
        return newReceiveBuilder()
                .onMessage(FinalRates.class, this::onFinalRates)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .build();
    }

    private Behavior<FinalRates> onChildFailed(ChildFailed failure) {
        throw new IllegalStateException(failure.ref().path().name() + ": " + failure.cause(), failure.cause());
    }

    private Behavior<FinalRates> onFinalRates(FinalRates rates) {
        finalRates[rates.ring()] = rates.rates();
        finished++;
        if (finished < finalRates.length) {
            return this;
        }
        byte[] payload = TrialsPayload.encode(TrialReader.read(order.condition(), finalRates));
        replyTo.tell(new WorkResult(order.batch(), payload));
        return Behaviors.stopped();
    }
}
