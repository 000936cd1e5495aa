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

/** Hosts participants on this node for batches that other nodes compute. */
public final class ParticipantHost extends AbstractBehavior<ParticipantHost.Command> {

    public sealed interface Command {}

    /**
     * A participant is to live here until its clock stops.
     *
     * @param index which of the participants of the work
     * @param work of the participant
     * @param clock who gives it its ticks
     * @param batch told the findings of the participant, or why there are none
     */
    public record Host(int index, Ensemble work, ActorRef<Clock.Command> clock, ActorRef<TrialBatch.Command> batch)
            implements Command, WireMessage {}

    /** Under which the hosts of a cluster find each other. */
    public static final ServiceKey<Command> KEY = ServiceKey.create(Command.class, "participant-host");

    private final Props dispatcher;

    /** @param dispatcher where the participants run */
    public static Behavior<Command> create(Props dispatcher) {
        return Behaviors.setup(context -> new ParticipantHost(context, dispatcher));
    }

    private ParticipantHost(ActorContext<Command> context, Props dispatcher) {
        super(context);
        this.dispatcher = dispatcher;
        context.getSystem().receptionist().tell(Receptionist.register(KEY, context.getSelf()));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder().onMessage(Host.class, this::onHost).build();
    }

    private Behavior<Command> onHost(Host host) {
        getContext().spawnAnonymous(HostedParticipant.create(host, dispatcher), dispatcher);
        return this;
    }
}
