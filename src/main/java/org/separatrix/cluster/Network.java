package org.separatrix.cluster;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.io.File;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings of this process in a network of several, as {@code application.conf} explains them.
 *
 * @param cluster the name of the cluster, which all its nodes share
 * @param host the address by which others reach this node
 * @param port of a run; 0: any free one
 * @param protection who can speak to it
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
        Protection protection,
        Optional<Duration> joinWithin,
        Duration nodesWithin,
        Duration lostAfter,
        Duration stallAfter,
        Config all) {

    private static final int LARGEST_PORT = 65_535;

    /** Names a file that stands over {@code application.conf}. */
    public static final String PROPERTY = "separatrix.system";

    private static final String FOR_EVER = "forever";

    private static final String OFF = "off";

    /** What stands below {@code network.tls}. */
    private static final List<String> KEYS = List.of("key", "certificate", "authority");

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
            throw new NetworkException(String.valueOf(wrong.getMessage()));
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
        Protection protection = protection(network);
        if (protection instanceof Protection.Off && !(isLoopback(host) && isLoopback(network.getString("bind")))) {
            throw new NetworkException(
                    "network.tls = off would open this process to the network without protection, since"
                            + " network.host = " + host + ", network.bind = " + network.getString("bind")
                            + ": leave network.tls on, or stay on 127.0.0.1");
        }
        int port = network.getInt("port");
        if (port < 0 || port > LARGEST_PORT) {
            throw new NetworkException("network.port = " + port + " is not allowed: 0 to " + LARGEST_PORT);
        }
        return new Network(
                network.getString("cluster"),
                host,
                port,
                protection,
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

    private static Protection protection(Config network) {
        ConfigValue tls = network.getValue("tls");
        if (tls.valueType() != ConfigValueType.OBJECT) {
            if (!OFF.equals(String.valueOf(tls.unwrapped()))) {
                throw new NetworkException(
                        "network.tls = " + tls.unwrapped() + " is not allowed: off, or key, certificate and authority");
            }
            return new Protection.Off();
        }
        List<String> given = KEYS.stream()
                .filter(name -> !network.getString("tls." + name).isEmpty())
                .toList();
        if (given.isEmpty()) {
            return new Protection.KeysOfRun();
        }
        for (String name : KEYS) {
            if (!given.contains(name)) {
                throw new NetworkException("network.tls." + name + " is missing beside network.tls." + given.get(0)
                        + ": key, certificate and authority are all needed");
            }
        }
        return new Protection.Keys(KeyFiles.of(network.getConfig("tls")), false);
    }

    /** The same network, protected otherwise. */
    public Network with(Protection other) {
        return new Network(cluster, host, port, other, joinWithin, nodesWithin, lostAfter, stallAfter, all);
    }

    /** Whether nobody but this machine can mean it. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /**
     * The command that joins a run of this network.
     *
     * @param address of its coordinator, {@code HOST:PORT}
     */
    public String joinCommand(String address) {
        String keys = protection instanceof Protection.Keys given && given.ofRun()
                ? "--keys "
                        + quoted(Objects.requireNonNull(
                                        given.files().key().toAbsolutePath().getParent())
                                .toString()) + " "
                : "";
        return "separatrix node " + keys + "--join " + address;
    }

    /** As a shell takes it for one word. */
    static String quoted(String word) {
        return word.matches("[\\w/.,:=@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The settings of an actor system with a role in the cluster, listening on a port unless it is alone. */
    Config forRole(String role, int port) {
        if (protection instanceof Protection.Alone) {
            return ConfigFactory.parseMap(Map.of("akka.actor.provider", "local"))
                    .withFallback(all);
        }
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
                .withFallback(security())
                .withFallback(all);
    }

    /** @throws NetworkException if there are keys, and they are not as they must be */
    void requireKeys() {
        if (protection instanceof Protection.Keys keys) {
            keys.files().read(cluster);
        }
    }

    private static Config silentDetector() {
        return ConfigFactory.parseMap(
                Map.of("akka.cluster.failure-detector.implementation-class", SilentDetector.class.getName()));
    }

    private Config security() {
        if (protection instanceof Protection.Off) {
            return ConfigFactory.empty();
        }
        if (!(protection instanceof Protection.Keys keys)) {
            throw new IllegalStateException("no keys: " + protection);
        }
        // Before anybody connects, so that it is the command that says what is wrong with them.
        requireKeys();
        return ConfigFactory.parseMap(Map.of(
                "akka.remote.artery.transport",
                "tls-tcp",
                "akka.remote.artery.ssl.ssl-engine-provider",
                MutualTls.class.getName(),
                "network.tls.key",
                keys.files().key().toString(),
                "network.tls.certificate",
                keys.files().certificate().toString(),
                "network.tls.authority",
                keys.files().authority().toString()));
    }
}
