package org.separatrix.cluster;

import akka.actor.ActorSystem;
import akka.remote.artery.tcp.SSLEngineProvider;
import akka.remote.artery.tcp.ssl.RotatingKeysSSLEngineProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * Akka's mutual TLS from PEM files, which also says once for each reason that somebody was refused, and tells the event
 * stream why a connection of its own could not be made.
 */
public final class MutualTls implements SSLEngineProvider {

    /** A connection that this node opened was not secured. */
    record Failure(String message) {}

    private static final Logger LOG = LoggerFactory.getLogger(MutualTls.class);

    private final ActorSystem system;
    private final RotatingKeysSSLEngineProvider keys;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** @param system whose connections are secured; called by Akka */
    public MutualTls(ActorSystem system) {
        this.system = system;
        this.keys = new RotatingKeysSSLEngineProvider(system);
    }

    @Override
    public SSLEngine createServerSSLEngine(String host, int port) {
        return new WatchedEngine(keys.createServerSSLEngine(host, port), this::tell);
    }

    @Override
    public SSLEngine createClientSSLEngine(String host, int port) {
        return new WatchedEngine(keys.createClientSSLEngine(host, port), failure -> system.eventStream()
                .publish(new Failure(failure.getMessage())));
    }

    @Override
    public Option<Throwable> verifyClientSession(String host, SSLSession session) {
        return keys.verifyClientSession(host, session);
    }

    @Override
    public Option<Throwable> verifyServerSession(String host, SSLSession session) {
        return keys.verifyServerSession(host, session);
    }

    private void tell(SSLException failure) {
        if (told.add(String.valueOf(failure.getMessage()))) {
            LOG.warn("Refused a connection, and will all of its kind without a further word: {}", failure.getMessage());
        }
    }
}
