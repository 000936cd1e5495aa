package org.separatrix.cluster;

import akka.actor.ActorCell;
import akka.actor.ActorRef;
import akka.actor.ActorSystem;
import akka.actor.PoisonPill;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Incoming connections that have not completed their TLS handshake. Akka waits for them without a limit, so a silent
 * peer could use up the file descriptors of the process. Here a handshake has a time limit, and of too many pending
 * ones the oldest is closed.
 */
final class PendingHandshakes {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST = 200;

    private final ActorSystem system;
    private final Runnable gaveUp;
    private final Set<ActorRef> pending = new LinkedHashSet<>();

    /** @param gaveUp called whenever one is closed */
    PendingHandshakes(ActorSystem system, Runnable gaveUp) {
        this.system = system;
        this.gaveUp = gaveUp;
    }

    /**
     * The actor that is just being made, which holds the connection: Akka asks for its engine in its constructor. An actor
     * under construction has taken its context and left null on top of it.
     */
    ActorRef connectionBeingMade() {
        return ActorCell.contextStack().get().apply(1).self();
    }

    synchronized void add(ActorRef connection) {
        if (pending.size() == MOST) {
            Iterator<ActorRef> oldest = pending.iterator();
            close(oldest.next());
            oldest.remove();
        }
        pending.add(connection);
        system.scheduler().scheduleOnce(PATIENCE, () -> giveUp(connection), system.dispatcher());
    }

    synchronized void remove(ActorRef connection) {
        pending.remove(connection);
    }

    private synchronized void giveUp(ActorRef connection) {
        if (pending.remove(connection)) {
            close(connection);
        }
    }

    private void close(ActorRef connection) {
        connection.tell(PoisonPill.getInstance(), ActorRef.noSender());
        gaveUp.run();
    }
}
