package org.separatrix.simulation;

import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.Arrays;

/**
 * One participant of a batch on another node. It forwards its findings, final rates in pieces, and stops with the
 * clock of the batch.
 */
final class HostedParticipant extends AbstractBehavior<TrialBatch.Command> {

    /** How many rates fit a message of 64 KiB. */
    static final int RATES_PER_PART = 7500;

    private final ParticipantHost.Host host;
    private final String name;

    static Behavior<TrialBatch.Command> create(ParticipantHost.Host host, Props dispatcher) {
        return Behaviors.setup(context -> new HostedParticipant(context, host, dispatcher));
    }

    private HostedParticipant(ActorContext<TrialBatch.Command> context, ParticipantHost.Host host, Props dispatcher) {
        super(context);
        this.host = host;
        this.name = host.work().participants().get(host.index());
        context.watch(host.clock());
        context.watch(context.spawn(
                host.work().participant(host.index(), RingObserver.NONE, host.clock(), context.getSelf()),
                name,
                dispatcher));
    }

    @Override
    public Receive<TrialBatch.Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(TrialBatch.FinalRates.class, this::onFinalRates)
                .onMessage(TrialBatch.TokenRead.class, this::onTokenRead)
                .onSignal(ChildFailed.class, this::onFailed)
                .onSignal(Terminated.class, clockStopped -> Behaviors.stopped())
                .build();
    }

    private Behavior<TrialBatch.Command> onFinalRates(TrialBatch.FinalRates all) {
        double[] rates = all.rates();
        for (int from = 0; from < rates.length; from += RATES_PER_PART) {
            int to = Math.min(from + RATES_PER_PART, rates.length);
            host.batch()
                    .tell(new TrialBatch.RatesPart(
                            all.ring(), from, rates.length, Arrays.copyOfRange(rates, from, to)));
        }
        return this;
    }

    private Behavior<TrialBatch.Command> onTokenRead(TrialBatch.TokenRead token) {
        host.batch().tell(token);
        return this;
    }

    private Behavior<TrialBatch.Command> onFailed(ChildFailed failure) {
        host.batch().tell(new TrialBatch.ParticipantFailed(name, String.valueOf(failure.cause())));
        return Behaviors.stopped();
    }
}
