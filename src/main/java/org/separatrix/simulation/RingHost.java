package org.separatrix.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.receptionist.Receptionist;
import akka.actor.typed.receptionist.ServiceKey;

/** Gives rings of batches that are computed elsewhere a place on this node. */
public final class RingHost extends AbstractBehavior<RingHost.Command> {

    public sealed interface Command {}

    /**
     * A ring is to live here until its clock stops.
     *
     * @param ring index of the ring
     * @param order the batch that it takes part in
     * @param clock who gives it its ticks
     * @param batch told the final rates, or why there are none
     */
    public record Host(int ring, BatchOrder order, ActorRef<Clock.Command> clock, ActorRef<TrialBatch.Command> batch)
            implements Command, WireMessage {}

    /** Under which the hosts of a cluster find each other. */
    public static final ServiceKey<Command> KEY = ServiceKey.create(Command.class, "ring-host");

    private final Props dispatcher;

    /** @param dispatcher where the rings run */
    public static Behavior<Command> create(Props dispatcher) {
        return Behaviors.setup(context -> new RingHost(context, dispatcher));
    }

    private RingHost(ActorContext<Command> context, Props dispatcher) {
        super(context);
        this.dispatcher = dispatcher;
        context.getSystem().receptionist().tell(Receptionist.register(KEY, context.getSelf()));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder().onMessage(Host.class, this::onHost).build();
    }

    private Behavior<Command> onHost(Host host) {
        getContext().spawnAnonymous(HostedRing.create(host, dispatcher), dispatcher);
        return this;
    }
}
