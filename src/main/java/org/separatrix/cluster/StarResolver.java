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
import akka.cluster.UniqueAddress;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Down;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Decides for the coordinator which nodes are lost: those that it has not heard for a while.
 *
 * <p>Akka may declare a node unreachable because another node says so, for instance after a quarantined connection
 * between the two. The coordinator therefore asks its own detector, several times in a row, before it removes a node.
 */
final class StarResolver extends AbstractBehavior<StarResolver.Command> {

    sealed interface Command {}

    private record Unreachable(Member member) implements Command {}

    private record Over(Member member) implements Command {}

    private record Ask(Member member) implements Command {}

    /** How often in a row the detector must call a node silent. */
    private static final int TIMES = 4;

    private final TimerScheduler<Command> timers;
    private final Duration lostAfter;
    private final Predicate<Address> heard;
    private final Cluster cluster;
    private final Map<UniqueAddress, Integer> silent = new HashMap<>();

    /**
     * @param lostAfter how long a node may be out of reach
     * @param heard what the coordinator's own detector says of a node
     */
    static Behavior<Command> create(Duration lostAfter, Predicate<Address> heard) {
        return Behaviors.setup(
                context -> Behaviors.withTimers(timers -> new StarResolver(context, timers, lostAfter, heard)));
    }

    private StarResolver(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            Duration lostAfter,
            Predicate<Address> heard) {
        super(context);
        this.timers = timers;
        this.lostAfter = lostAfter;
        this.heard = heard;
        this.cluster = Cluster.get(context.getSystem());
        ClusterEvents.subscribe(
                context, ClusterEvent.UnreachableMember.class, event -> new Unreachable(event.member()));
        ClusterEvents.subscribe(context, ClusterEvent.ReachableMember.class, event -> new Over(event.member()));
        ClusterEvents.subscribe(context, ClusterEvent.MemberRemoved.class, event -> new Over(event.member()));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Unreachable.class, this::onUnreachable)
                .onMessage(Over.class, this::onOver)
                .onMessage(Ask.class, this::onAsk)
                .build();
    }

    private Behavior<Command> onUnreachable(Unreachable unreachable) {
        Member member = unreachable.member();
        silent.put(member.uniqueAddress(), 0);
        timers.startTimerWithFixedDelay(member.uniqueAddress(), new Ask(member), lostAfter.dividedBy(TIMES));
        return this;
    }

    private Behavior<Command> onOver(Over over) {
        silent.remove(over.member().uniqueAddress());
        timers.cancel(over.member().uniqueAddress());
        return this;
    }

    private Behavior<Command> onAsk(Ask ask) {
        Address address = ask.member().address();
        int times = heard.test(address) ? 0 : silent.getOrDefault(ask.member().uniqueAddress(), 0) + 1;
        silent.put(ask.member().uniqueAddress(), times);
        if (times >= TIMES) {
            cluster.manager().tell(new Down(address));
        }
        return this;
    }
}
