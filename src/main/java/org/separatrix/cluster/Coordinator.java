package org.separatrix.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.ClusterSingleton;
import akka.cluster.typed.ClusterSingletonSettings;
import akka.cluster.typed.Join;
import akka.cluster.typed.SingletonActor;
import java.util.function.Consumer;
import org.separatrix.results.Run;

/** The guardian of the node that a run is started on: founds the cluster, its singletons, and the workers of this node. */
public final class Coordinator extends AbstractBehavior<Coordinator.Command> {

    public sealed interface Command {}

    /** No more batches are to be started; the run ends when those under way have ended. */
    public enum Drain implements Command {
        INSTANCE
    }

    static final String ROLE = "coordinator";

    private final ActorRef<Supervisor.Command> supervisor;

    /**
     * @param run what to run; owned by the collector from here on
     * @param slots how many batches this node computes at a time
     * @param client told of progress and of the end, by one thread at a time
     */
    public static Behavior<Command> create(Run run, int slots, Consumer<RunEvent> client) {
        return Behaviors.setup(context -> new Coordinator(context, run, slots, client));
    }

    private Coordinator(ActorContext<Command> context, Run run, int slots, Consumer<RunEvent> client) {
        super(context);
        Cluster cluster = Cluster.get(context.getSystem());
        cluster.manager().tell(Join.create(cluster.selfMember().address()));

        ActorRef<RunEvent> clientActor = context.spawn(forwardingTo(client), "client");
        ActorRef<Collector.Command> collector = singleton(
                "collector", Collector.create(run, clientActor), DispatcherSelector.fromConfig("storage-dispatcher"));
        supervisor = singleton(
                "supervisor",
                Supervisor.create(new Plan(run), run.committed(), collector),
                DispatcherSelector.defaultDispatcher());
        for (int slot = 0; slot < slots; slot++) {
            context.spawn(
                    Worker.create(supervisor, collector, DispatcherSelector.fromConfig("simulation-dispatcher")),
                    "worker-" + slot);
        }
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder().onMessage(Drain.class, this::onDrain).build();
    }

    private Behavior<Command> onDrain(Drain drain) {
        supervisor.tell(Supervisor.Drain.INSTANCE);
        return this;
    }

    private <T> ActorRef<T> singleton(String name, Behavior<T> behavior, Props props) {
        return ClusterSingleton.get(getContext().getSystem())
                .init(SingletonActor.of(behavior, name)
                        .withProps(props)
                        .withSettings(
                                ClusterSingletonSettings.create(getContext().getSystem())
                                        .withRole(ROLE)));
    }

    private static Behavior<RunEvent> forwardingTo(Consumer<RunEvent> client) {
        return Behaviors.receiveMessage(event -> {
            client.accept(event);
            return Behaviors.same();
        });
    }
}
