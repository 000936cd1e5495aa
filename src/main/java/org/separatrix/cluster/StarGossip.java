package org.separatrix.cluster;

import akka.actor.ActorRef;
import akka.actor.Address;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Adapter;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.Cluster;
import akka.cluster.ClusterEvent;
import akka.cluster.InternalClusterAction;
import akka.cluster.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sends the gossip of the members through the coordinator. Nodes that reach only the coordinator then still agree
 * soon.
 *
 * <p>Akka's leader is the member of the lowest address, often a node. It admits and removes members when all have seen
 * the last change. Akka always gossips to a member that has not seen the last change, as far as the sender knows. A
 * leader with unreachable peers gossips to them for ever. It never asks the coordinator, and the coordinator knows
 * that they have seen the change.
 */
final class StarGossip {

    enum Tick {
        INSTANCE
    }

    private static final Duration INTERVAL = Duration.ofMillis(250);

    /** How many members the coordinator tells at a time, so that large clusters are not flooded. */
    private static final int AT_A_TIME = 8;

    private final Cluster cluster;
    private final Address coordinator;

    private StarGossip(Cluster cluster, Address coordinator) {
        this.cluster = cluster;
        this.coordinator = coordinator;
    }

    /** @param coordinator its address; may be that of this node */
    static Behavior<Tick> create(Address coordinator) {
        return Behaviors.<Tick>setup(context -> Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(Tick.INSTANCE, INTERVAL);
            StarGossip gossip = new StarGossip(Cluster.get(Adapter.toClassic(context.getSystem())), coordinator);
            return Behaviors.receiveMessage(tick -> {
                gossip.spread();
                return Behaviors.same();
            });
        }));
    }

    private void spread() {
        ClusterEvent.CurrentClusterState state = cluster.state();
        Address self = cluster.selfAddress();
        Address leader = state.getLeader();
        if (self.equals(coordinator)) {
            if (leader != null && !leader.equals(self)) {
                tell(leader);
            }
            ignorant(state).stream().limit(AT_A_TIME).forEach(this::tell);
        } else if (self.equals(leader) && !ignorant(state).isEmpty()) {
            tell(coordinator);
        }
    }

    /** Who has not seen the last change, as far as this node knows; in random order. */
    private static List<Address> ignorant(ClusterEvent.CurrentClusterState state) {
        List<Address> ignorant = new ArrayList<>();
        for (Member member : state.getMembers()) {
            if (!state.getSeenBy().contains(member.address())) {
                ignorant.add(member.address());
            }
        }
        Collections.shuffle(ignorant);
        return ignorant;
    }

    private void tell(Address member) {
        cluster.clusterCore().tell(new InternalClusterAction.SendGossipTo(member), ActorRef.noSender());
    }
}
