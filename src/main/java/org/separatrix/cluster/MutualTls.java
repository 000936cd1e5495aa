package org.separatrix.cluster;

import akka.actor.ActorRef;
import akka.actor.ActorSystem;
import akka.remote.artery.tcp.SSLEngineProvider;
import com.typesafe.config.Config;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.separatrix.cluster.Network.NetworkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * Mutual TLS 1.3 for Akka: both sides of a connection prove that their certificate is of our authority and made out to
 * our cluster. Reports each reason of a refusal once. The event stream is told why an outgoing connection failed.
 *
 * <p>Akka's own provider reads RSA keys only, and compares the names of the two certificates with each other. An RSA
 * key takes a second to make.
 */
public final class MutualTls implements SSLEngineProvider {

    /** A connection that this node opened was not secured; the message is half a sentence. */
    record Failure(String message) {}

    private static final Logger LOG = LoggerFactory.getLogger(MutualTls.class);

    /** Key files may be replaced while a process runs. */
    private static final Duration RELOAD_AFTER = Duration.ofMinutes(5);

    private static final String CIPHER = "TLS_AES_128_GCM_SHA256";

    private final ActorSystem system;
    private final String cluster;
    private final KeyFiles files;
    private final FirstOccurrences refusals = new FirstOccurrences();
    private final PendingHandshakes pending;
    private @Nullable SSLContext context;
    private long loaded;

    /** @param system whose connections are secured; called by Akka */
    public MutualTls(ActorSystem system) {
        Config network = system.settings().config().getConfig("network");
        this.system = system;
        this.cluster = network.getString("cluster");
        this.files = KeyFiles.of(network.getConfig("tls"));
        this.pending = new PendingHandshakes(
                system,
                () -> tell("no TLS handshake came within " + PendingHandshakes.PATIENCE.toSeconds()
                        + " s, or too many were waited for"));
    }

    private synchronized SSLContext context() {
        long now = System.nanoTime();
        if (context == null || now - loaded > RELOAD_AFTER.toNanos()) {
            try {
                context = files.read(cluster).context();
            } catch (NetworkException | GeneralSecurityException unreadable) {
                if (context == null) {
                    throw new IllegalStateException(unreadable);
                }
                String reason = String.valueOf(unreadable.getMessage());
                if (refusals.isNew(reason)) {
                    LOG.warn("Goes on with the keys that it has: {}", reason);
                }
            }
            loaded = now;
        }
        return context;
    }

    private SSLEngine engine(String host, int port, boolean client) {
        SSLEngine engine = context().createSSLEngine(host, port);
        engine.setUseClientMode(client);
        engine.setEnabledProtocols(new String[] {Credentials.PROTOCOL});
        engine.setEnabledCipherSuites(new String[] {CIPHER});
        if (!client) {
            engine.setNeedClientAuth(true);
        }
        return engine;
    }

    @Override
    public SSLEngine createServerSSLEngine(String host, int port) {
        ActorRef connection = pending.connectionBeingMade();
        pending.add(connection);
        return new ObservedSslEngine(engine(host, port, false), new ObservedSslEngine.Listener() {
            @Override
            public void settled() {
                pending.remove(connection);
            }

            @Override
            public void failed(SSLException failure) {
                pending.remove(connection);
                tell(TlsFailures.inWords(failure));
            }
        });
    }

    @Override
    public SSLEngine createClientSSLEngine(String host, int port) {
        return new ObservedSslEngine(engine(host, port, true), failure -> publish(TlsFailures.inWords(failure)));
    }

    private void publish(String failure) {
        system.eventStream().publish(new Failure(failure));
    }

    @Override
    public Option<Throwable> verifyClientSession(String host, SSLSession session) {
        Option<Throwable> stranger = verify(session);
        stranger.foreach(other -> {
            publish(String.valueOf(other.getMessage()));
            return null;
        });
        return stranger;
    }

    @Override
    public Option<Throwable> verifyServerSession(String host, SSLSession session) {
        Option<Throwable> stranger = verify(session);
        stranger.foreach(other -> {
            tell(String.valueOf(other.getMessage()));
            return null;
        });
        return stranger;
    }

    private Option<Throwable> verify(SSLSession session) {
        try {
            List<String> names = Credentials.names((X509Certificate) session.getPeerCertificates()[0]);
            return names.contains(cluster)
                    ? Option.empty()
                    : Option.apply(new SSLPeerUnverifiedException("the certificate there is made out to "
                            + String.join(", ", names) + ", not to network.cluster = " + cluster));
        } catch (SSLPeerUnverifiedException nobody) {
            return Option.apply(nobody);
        }
    }

    private void tell(String failure) {
        switch (refusals.see(failure)) {
            case NEW -> LOG.warn("Refused a connection, and will all of its kind without a further word: {}", failure);
            case LAST -> LOG.warn("Refused connections for many reasons; no further one is said");
            case SEEN -> LOG.debug("Refused a connection: {}", failure);
        }
    }
}
