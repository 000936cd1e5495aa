package org.separatrix.cluster;

import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.PostStop;
import akka.actor.typed.Signal;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.Behaviors;
import org.separatrix.record.Failure;

/**
 * Watches over an actor that a process cannot do without, and tells of its end in one line, whatever the reason.
 *
 * <p>Akka's own signals do not tell the guardian why a cluster singleton has ended.
 *
 * @param <T> the messages of the actor
 */
final class TerminationReporter<T> extends BehaviorInterceptor<T, T> {

    /** Is told of the end, maybe on the thread of the actor. */
    @FunctionalInterface
    interface Listener {
        /** @param failed whether by a failure, and not by being stopped */
        void ended(String why, boolean failed);
    }

    private final String name;
    private final Listener listener;
    private boolean told;

    private TerminationReporter(Class<T> messages, String name, Listener listener) {
        super(messages);
        this.name = name;
        this.listener = listener;
    }

    /** @param name what the actor is, for the line */
    static <T> Behavior<T> around(Behavior<T> behavior, Class<T> messages, String name, Listener listener) {
        return Behaviors.setup(
                context -> Behaviors.intercept(() -> new TerminationReporter<>(messages, name, listener), behavior));
    }

    @Override
    public Behavior<T> aroundStart(TypedActorContext<T> context, PreStartTarget<T> target) {
        try {
            return target.start(context);
        } catch (RuntimeException failure) {
            return failed(context, failure);
        }
    }

    @Override
    public Behavior<T> aroundReceive(TypedActorContext<T> context, T message, ReceiveTarget<T> target) {
        try {
            return target.apply(context, message);
        } catch (RuntimeException failure) {
            return failed(context, failure);
        }
    }

    @Override
    public Behavior<T> aroundSignal(TypedActorContext<T> context, Signal signal, SignalTarget<T> target) {
        try {
            return target.apply(context, signal);
        } catch (RuntimeException failure) {
            return failed(context, failure);
        } finally {
            if (signal instanceof PostStop) {
                tell("the " + name + " has stopped", false);
            }
        }
    }

    private Behavior<T> failed(TypedActorContext<T> context, RuntimeException failure) {
        context.asJava().getLog().debug("the {} has failed", name, failure);
        tell("the " + name + " has failed: " + Failure.described(failure), true);
        return Behaviors.stopped();
    }

    private void tell(String why, boolean failed) {
        if (!told) {
            told = true;
            listener.ended(why, failed);
        }
    }
}
