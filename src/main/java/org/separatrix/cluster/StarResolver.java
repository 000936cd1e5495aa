package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.cluster.ClusterEvent;
import akka.cluster.Member;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Down;
import akka.cluster.typed.Subscribe;
import java.time.Duration;

/** The coordinator gives up whom it cannot reach for a while; a node that cannot reach the coordinator gives up itself. */
final class StarResolver extends AbstractBehavior<StarResolver.Command> {

    sealed interface Command {}

    private record Unreachable(Member member) implements Command {}

    private record Reachable(Member member) implements Command {}

    private record Lost(Address address) implements Command {}

    private final TimerScheduler<Command> timers;
    private final Duration lostAfter;
    private final Cluster cluster;

    /** @param lostAfter how long a node may be out of reach */
    static Behavior<Command> create(Duration lostAfter) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> new StarResolver(context, timers, lostAfter)));
    }

    private StarResolver(ActorContext<Command> context, TimerScheduler<Command> timers, Duration lostAfter) {
        super(context);
        this.timers = timers;
        this.lostAfter = lostAfter;
        this.cluster = Cluster.get(context.getSystem());
        cluster.subscriptions()
                .tell(Subscribe.create(
                        context.messageAdapter(
                                ClusterEvent.UnreachableMember.class, event -> new Unreachable(event.member())),
                        ClusterEvent.UnreachableMember.class));
        cluster.subscriptions()
                .tell(Subscribe.create(
                        context.messageAdapter(
                                ClusterEvent.ReachableMember.class, event -> new Reachable(event.member())),
                        ClusterEvent.ReachableMember.class));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Unreachable.class, this::onUnreachable)
                .onMessage(Reachable.class, this::onReachable)
                .onMessage(Lost.class, this::onLost)
                .build();
    }

    private Behavior<Command> onUnreachable(Unreachable unreachable) {
        Member member = unreachable.member();
        boolean coordinating = cluster.selfMember().hasRole(Coordinator.ROLE);
        if (coordinating) {
            timers.startSingleTimer(member.address(), new Lost(member.address()), lostAfter);
        } else if (member.hasRole(Coordinator.ROLE)) {
            Address self = cluster.selfMember().address();
            timers.startSingleTimer(member.address(), new Lost(self), lostAfter);
        }
        return this;
    }

    private Behavior<Command> onReachable(Reachable reachable) {
        timers.cancel(reachable.member().address());
        return this;
    }

    private Behavior<Command> onLost(Lost lost) {
        cluster.manager().tell(new Down(lost.address()));
        return this;
    }
}
