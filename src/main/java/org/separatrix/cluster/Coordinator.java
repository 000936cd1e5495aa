package org.separatrix.cluster;

import akka.actor.Address;
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
import akka.pattern.StatusReply;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;
import org.separatrix.study.Job;
import org.separatrix.study.Pieces;

/**
 * The guardian of the node that a run is started on: founds the cluster, its singletons, the registry of other nodes,
 * and the workers of this node. A run that is alone has neither a cluster nor a registry.
 */
public final class Coordinator extends AbstractBehavior<Coordinator.Command> {

    public sealed interface Command {}

    /** No more batches are to be started; the run ends when those under way have ended. */
    public enum Drain implements Command {
        INSTANCE
    }

    /** The run ends here, whatever is under way. */
    public enum BreakOff implements Command {
        INSTANCE
    }

    /** The run has ended, and the other nodes are to know it. */
    public record Close(ActorRef<NodeRegistry.EndAnnounced> replyTo) implements Command {}

    /** Asks what every slot computes now. */
    public record Look(ActorRef<Occupancy> replyTo) implements Command {}

    /**
     * Computes a piece beside the run, without recording it; who asks is told the result or the failure, and waits no longer
     * than it pleases him.
     *
     * @param observer looks on at its rings
     */
    public record Recompute(Work work, RingObserver observer, ActorRef<StatusReply<WorkResult>> replyTo)
            implements Command {}

    private record PartEnded(String line) implements Command {}

    private record DisplayEnded(String line) implements Command {}

    static final String ROLE = "coordinator";
    static final String REGISTRY = "registry";

    private final ActorRef<Supervisor.Command> supervisor;
    private final ActorRef<Collector.Command> collector;
    private final Optional<ActorRef<NodeRegistry.Command>> registry;
    private final List<ActorRef<Worker.Command>> workers;
    private final Consumer<RunEvent> client;
    private final ActorRef<RunEvent> events;
    private final Duration stallAfter;
    private boolean breakingOff;

    /**
     * @param job what to compute; owned by the collector from here on
     * @param self what this node is; its slots may be none
     * @param nodes how many other nodes the run waits for
     * @param network how long it waits for them and for others
     * @param client told of progress and of the end; that a part has ended may come at the same time as progress
     */
    public static Behavior<Command> create(
            Job job, NodeDescription self, int nodes, Network network, Consumer<RunEvent> client) {
        return Behaviors.setup(context -> new Coordinator(context, job, self, nodes, network, client));
    }

    private Coordinator(
            ActorContext<Command> context,
            Job job,
            NodeDescription self,
            int nodes,
            Network network,
            Consumer<RunEvent> client) {
        super(context);
        this.client = client;
        this.stallAfter = network.stallAfter();
        boolean alone = network.protection() instanceof Protection.Alone;
        if (!alone) {
            Cluster cluster = Cluster.get(context.getSystem());
            cluster.manager().tell(Join.create(cluster.selfMember().address()));
        }

        ActorRef<Command> guardian = context.getSelf();
        TerminationReporter.Listener guard = (why, failed) -> guardian.tell(new PartEnded(why));
        events = context.spawn(
                TerminationReporter.around(
                        forwardingTo(client),
                        RunEvent.class,
                        "display of progress",
                        (why, failed) -> guardian.tell(new DisplayEnded(why))),
                "client");
        // The record is not for two threads: from here on it is the storage's.
        BitSet committed = job.committed();
        Pieces pieces = job.pieces();
        ActorRef<Storage.Command> storage = context.spawn(
                TerminationReporter.around(Storage.create(job, events), Storage.Command.class, "storage", guard),
                "storage",
                DispatcherSelector.fromConfig("storage-dispatcher"));
        collector = part(
                alone,
                "collector",
                TerminationReporter.around(
                        Collector.create(storage, committed, events), Collector.Command.class, "collector", guard));
        // First of all: where nothing is left to compute, the start of the supervisor is its end.
        collector.tell(new Collector.TakesPart(self));
        supervisor = part(
                alone,
                "supervisor",
                TerminationReporter.around(
                        Supervisor.create(PlannedBatches.of(pieces, committed), collector, events),
                        Supervisor.Command.class,
                        "supervisor",
                        guard));
        Node.Admitted work = new Node.Admitted(supervisor, collector, job.spread(), job.name());
        if (alone) {
            registry = Optional.empty();
            supervisor.tell(Supervisor.Start.INSTANCE);
        } else {
            List<String> needed = job.variants();
            registry = Optional.of(registry(self, needed, nodes, network, work, events, guard));
        }
        workers = WorkerPool.spawn(context, self.slots(), work, network.stallAfter(), guard);
    }

    private ActorRef<NodeRegistry.Command> registry(
            NodeDescription self,
            List<String> needed,
            int nodes,
            Network network,
            Node.Admitted work,
            ActorRef<RunEvent> client,
            TerminationReporter.Listener guard) {
        Predicate<Address> heard =
                akka.cluster.Cluster.get(getContext().getSystem()).failureDetector()::isAvailable;
        Address address = Cluster.get(getContext().getSystem()).selfMember().address();
        AdmissionPolicy policy = new AdmissionPolicy(
                self,
                needed,
                nodes,
                network.nodesWithin(),
                network.lostAfter(),
                heard,
                network.joinCommand(Occupancy.nameOf(address)));
        getContext()
                .spawn(
                        TerminationReporter.around(StarGossip.create(address), StarGossip.Tick.class, "gossip", guard),
                        "gossip");
        return getContext()
                .spawn(
                        TerminationReporter.around(
                                NodeRegistry.create(policy, work, supervisor, collector, client),
                                NodeRegistry.Command.class,
                                "registry of nodes",
                                guard),
                        REGISTRY);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Drain.class, this::onDrain)
                .onMessage(BreakOff.class, this::onBreakOff)
                .onMessage(Close.class, this::onClose)
                .onMessage(Look.class, this::onLook)
                .onMessage(Recompute.class, this::onRecompute)
                .onMessage(PartEnded.class, this::onPartEnded)
                .onMessage(DisplayEnded.class, this::onDisplayEnded)
                .build();
    }

    private Behavior<Command> onDrain(Drain drain) {
        supervisor.tell(Supervisor.Drain.INSTANCE);
        return this;
    }

    private Behavior<Command> onBreakOff(BreakOff breakOff) {
        breakingOff = true;
        workers.forEach(getContext()::stop);
        collector.tell(Collector.Finish.INSTANCE);
        return this;
    }

    private Behavior<Command> onClose(Close close) {
        registry.ifPresentOrElse(
                nodes -> nodes.tell(new NodeRegistry.AnnounceEnd(close.replyTo())),
                () -> close.replyTo().tell(NodeRegistry.EndAnnounced.INSTANCE));
        return this;
    }

    private Behavior<Command> onLook(Look look) {
        supervisor.tell(new Supervisor.Look(look.replyTo()));
        return this;
    }

    private Behavior<Command> onRecompute(Recompute asked) {
        Props dispatcher = DispatcherSelector.fromConfig("recomputation-dispatcher");
        getContext()
                .spawnAnonymous(
                        Recomputation.create(asked.work(), asked.observer(), dispatcher, stallAfter, asked.replyTo()));
        return this;
    }

    /** Workers that were told to stop may do so. What a part has said of its end stands before the end. */
    private Behavior<Command> onPartEnded(PartEnded ended) {
        if (!breakingOff) {
            events.tell(new RunEvent.PartEnded(ended.line()));
        }
        return this;
    }

    private Behavior<Command> onDisplayEnded(DisplayEnded ended) {
        client.accept(new RunEvent.PartEnded(ended.line()));
        return this;
    }

    private <T> ActorRef<T> part(boolean alone, String name, Behavior<T> behavior) {
        if (alone) {
            return getContext().spawn(behavior, name);
        }
        return ClusterSingleton.get(getContext().getSystem())
                .init(SingletonActor.of(behavior, name)
                        .withSettings(
                                ClusterSingletonSettings.create(getContext().getSystem())
                                        .withRole(ROLE)));
    }

    /** A listener that throws costs the run nothing, and least of all its end. */
    private static Behavior<RunEvent> forwardingTo(Consumer<RunEvent> client) {
        return Behaviors.receive((context, event) -> {
            try {
                client.accept(event);
            } catch (RuntimeException failure) {
                context.getLog().warn("What listens to the run has failed, the run goes on", failure);
            }
            return Behaviors.same();
        });
    }
}
