package org.separatrix.cluster;

import akka.actor.typed.javadsl.ActorContext;
import akka.cluster.ClusterEvent;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Subscribe;
import java.util.function.Function;

/** Subscriptions of actors to what happens in the cluster. */
final class ClusterEvents {

    private ClusterEvents() {}

    /**
     * Subscribes an actor until it stops.
     *
     * @param message the message that the actor gets for an event
     */
    static <T, E extends ClusterEvent.ClusterDomainEvent> void subscribe(
            ActorContext<T> context, Class<E> event, Function<E, T> message) {
        Cluster.get(context.getSystem())
                .subscriptions()
                .tell(Subscribe.create(context.messageAdapter(event, message::apply), event));
    }
}
