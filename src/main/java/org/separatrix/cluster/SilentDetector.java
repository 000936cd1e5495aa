package org.separatrix.cluster;

import akka.actor.Address;
import akka.actor.AddressFromURIString;
import akka.event.EventStream;
import akka.remote.PhiAccrualFailureDetector;
import com.typesafe.config.Config;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Failure detector of a node that helps. It never declares a member unreachable. It tells the event stream of its own
 * node whether a member is heard.
 *
 * <p>Akka gossips what any detector says. Two nodes that cannot reach each other would count as unreachable for
 * everybody, so only the coordinator keeps the ordinary detector.
 */
public final class SilentDetector extends PhiAccrualFailureDetector {

    /**
     * A member has fallen silent, or is heard again.
     *
     * @param member which one
     * @param silent whether nothing is heard of it
     */
    record Silence(Address member, boolean silent) {}

    private final EventStream events;
    private final AtomicBoolean silent = new AtomicBoolean();

    /**
     * Made by Akka, once for each member.
     *
     * @param config the section {@code akka.cluster.failure-detector}
     * @param events of the actor system
     */
    public SilentDetector(Config config, EventStream events) {
        super(config, events);
        this.events = events;
    }

    /** Akka asks once a second. */
    @Override
    public boolean isAvailable() {
        boolean now = !super.isAvailable();
        if (silent.compareAndSet(!now, now)) {
            events.publish(new Silence(AddressFromURIString.parse(address()), now));
        }
        return true;
    }
}
