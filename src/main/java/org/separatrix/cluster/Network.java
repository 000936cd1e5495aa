package org.separatrix.cluster;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.File;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of this process in a network of several, as {@code application.conf} explains them.
 *
 * @param cluster the name of the cluster, which all its nodes share
 * @param host the address by which others reach this node
 * @param port of a run; 0: any free one
 * @param secured whether nodes prove by certificates who they are
 * @param joinWithin how long a coordinator may take to let a node in; empty: as long as it takes
 * @param nodesWithin how long a run that needs nodes waits for them
 * @param lostAfter how long a node may be out of reach
 * @param stallAfter how long the rings of a batch may be silent
 * @param all the settings of the actor system
 */
public record Network(
        String cluster,
        String host,
        int port,
        boolean secured,
        Optional<Duration> joinWithin,
        Duration nodesWithin,
        Duration lostAfter,
        Duration stallAfter,
        Config all) {

    private static final int LARGEST_PORT = 65_535;

    /** Names a file that stands over {@code application.conf}. */
    public static final String PROPERTY = "separatrix.system";

    private static final String FOR_EVER = "forever";

    /** The settings are not as they must be; the message is one line that says what to do about it. */
    public static final class NetworkException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NetworkException(String message) {
            super(message);
        }
    }

    /** @throws NetworkException if a setting is missing, wrong or not safe */
    public static Network load() {
        try {
            return of(ConfigFactory.load(site().withFallback(ConfigFactory.parseResources("application.conf"))));
        } catch (ConfigException wrong) {
            throw new NetworkException(wrong.getMessage());
        } catch (StackOverflowError nested) {
            throw new NetworkException(System.getProperty(PROPERTY) + " is nested too deeply");
        }
    }

    private static Config site() {
        String file = System.getProperty(PROPERTY, "");
        return file.isEmpty()
                ? ConfigFactory.empty()
                : ConfigFactory.parseFile(
                        new File(file), ConfigParseOptions.defaults().setAllowMissing(false));
    }

    private static Network of(Config all) {
        Config network = all.getConfig("network");
        String host = network.getString("host");
        Config tls = network.getConfig("tls");
        boolean secured = Stream.of("key", "certificate", "authority")
                .anyMatch(file -> !tls.getString(file).isEmpty());
        if (secured) {
            requireReadable(tls);
        } else if (!isLoopback(host) || !isLoopback(network.getString("bind"))) {
            throw new NetworkException("network.host = " + host + ", network.bind = " + network.getString("bind")
                    + " would open this process to the network without protection: set network.tls.key, .certificate"
                    + " and .authority, or stay on 127.0.0.1");
        }
        int port = network.getInt("port");
        if (port < 0 || port > LARGEST_PORT) {
            throw new NetworkException("network.port = " + port + " is not allowed: 0 to " + LARGEST_PORT);
        }
        return new Network(
                network.getString("cluster"),
                host,
                port,
                secured,
                joinWithin(network),
                network.getDuration("nodes-within"),
                network.getDuration("lost-after"),
                all.getDuration("batches.stall-after"),
                all);
    }

    private static Optional<Duration> joinWithin(Config network) {
        return network.getString("join-within").equals(FOR_EVER)
                ? Optional.empty()
                : Optional.of(network.getDuration("join-within"));
    }

    private static void requireReadable(Config tls) {
        for (String name : new String[] {"key", "certificate", "authority"}) {
            String file = tls.getString(name);
            if (file.isEmpty() || !Files.isReadable(Path.of(file))) {
                throw new NetworkException("network.tls." + name + " = \"" + file
                        + "\" is not a readable file: key, certificate and authority are all needed");
            }
        }
    }

    /** Whether nobody but this machine can mean it. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The settings of an actor system with a role in the cluster, listening on a port. */
    Config forRole(String role, int port) {
        return ConfigFactory.parseMap(Map.of(
                        "akka.cluster.roles",
                        List.of(role),
                        "akka.remote.artery.canonical.hostname",
                        host,
                        "akka.remote.artery.canonical.port",
                        port,
                        "akka.remote.artery.bind.hostname",
                        all.getString("network.bind")))
                .withFallback(role.equals(Node.ROLE) ? silentDetector() : ConfigFactory.empty())
                .withFallback(secured ? security() : ConfigFactory.empty())
                .withFallback(all);
    }

    private static Config silentDetector() {
        return ConfigFactory.parseMap(
                Map.of("akka.cluster.failure-detector.implementation-class", SilentDetector.class.getName()));
    }

    private Config security() {
        Config tls = all.getConfig("network.tls");
        String engine = "akka.remote.artery.ssl.rotating-keys-engine.";
        return ConfigFactory.parseMap(Map.of(
                "akka.remote.artery.transport",
                "tls-tcp",
                "akka.remote.artery.ssl.ssl-engine-provider",
                MutualTls.class.getName(),
                engine + "key-file",
                tls.getString("key"),
                engine + "cert-file",
                tls.getString("certificate"),
                engine + "ca-cert-file",
                tls.getString("authority"),
                engine + "protocol",
                "TLSv1.3",
                engine + "enabled-algorithms",
                List.of("TLS_AES_256_GCM_SHA384")));
    }
}
