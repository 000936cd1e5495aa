package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Props;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.Arrays;

/** One ring of a batch on another node: hands its final rates over in pieces, and goes when the clock of the batch does. */
final class HostedRing extends AbstractBehavior<TrialBatch.Command> {

    /** How many rates fit a message of 64 KiB. */
    static final int RATES_PER_PART = 7500;

    private final RingHost.Host host;

    static Behavior<TrialBatch.Command> create(RingHost.Host host, Props dispatcher) {
        return Behaviors.setup(context -> new HostedRing(context, host, dispatcher));
    }

    private HostedRing(ActorContext<TrialBatch.Command> context, RingHost.Host host, Props dispatcher) {
        super(context);
        this.host = host;
        context.watch(host.clock());
        ActorRef<Clock.Tick> ring = context.spawn(
                RingAttractor.create(host.ring(), host.order(), RingObserver.NONE, host.clock(), context.getSelf()),
                "ring-" + host.ring(),
                dispatcher);
        context.watch(ring);
    }

    @Override
    public Receive<TrialBatch.Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(TrialBatch.FinalRates.class, this::onFinalRates)
                .onSignal(ChildFailed.class, this::onRingFailed)
                .onSignal(Terminated.class, clockStopped -> Behaviors.stopped())
                .build();
    }

    private Behavior<TrialBatch.Command> onFinalRates(TrialBatch.FinalRates all) {
        double[] rates = all.rates();
        for (int from = 0; from < rates.length; from += RATES_PER_PART) {
            int to = Math.min(from + RATES_PER_PART, rates.length);
            host.batch()
                    .tell(new TrialBatch.RatesPart(
                            host.ring(), from, rates.length, Arrays.copyOfRange(rates, from, to)));
        }
        return this;
    }

    private Behavior<TrialBatch.Command> onRingFailed(ChildFailed failure) {
        host.batch().tell(new TrialBatch.RingFailed(host.ring(), String.valueOf(failure.cause())));
        return Behaviors.stopped();
    }
}
