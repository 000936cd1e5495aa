package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hosts in network namespaces of their own, joined by a {@link Wire} whose every direction can be cut, slowed down or made
 * to lose frames.
 *
 * <p>Needs Linux, {@code ip}, and the permission to make namespaces. The hosts have numbers from 1, in the order of their
 * addresses.
 */
final class FaultyNetwork implements AutoCloseable {

    /**
     * How frames fare in one direction.
     *
     * @param loss the probability that one is lost
     * @param delay ms
     * @param rate bytes a second; 0: any
     */
    record Link(double loss, long delay, double rate) {
        static final Link GOOD = new Link(0.0, 0, 0.0);
        static final Link CUT = new Link(1.0, 0, 0.0);
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    /**
     * A machine that has other things to do must not look like a network that fails. A node whose link flaps may need
     * many attempts.
     */
    private static final String PATIENT = "network { join-within = forever, lost-after = 3s }\n"
            + "akka.cluster.failure-detector.acceptable-heartbeat-pause = 15s";

    private static final String VXLAN_PORT = "4789";

    private final Path folder;
    private final Path keys;
    private final int hosts;
    private final String prefix = "sx-" + ProcessHandle.current().pid() + "-" + COUNT.getAndIncrement() + "-";
    private final List<String> namespaces = new ArrayList<>();
    private final Process wire;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    private FaultyNetwork(Path folder, int hosts, long seed) throws IOException, InterruptedException {
        this.folder = folder;
        this.hosts = hosts;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        namespace("wire");
        for (int host = 1; host <= hosts; host++) {
            attach(host);
        }
        this.wire = new ProcessBuilder(
                        "ip",
                        "netns",
                        "exec",
                        prefix + "wire",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Wire.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath(),
                        Wire.class.getName(),
                        Long.toString(seed),
                        VXLAN_PORT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.orders = new BufferedWriter(new OutputStreamWriter(wire.getOutputStream(), StandardCharsets.US_ASCII));
        this.answers = new BufferedReader(new InputStreamReader(wire.getInputStream(), StandardCharsets.US_ASCII));
        assertEquals("ready", answers.readLine());
        for (int from = 1; from <= hosts; from++) {
            for (int to = 1; to <= hosts; to++) {
                set(from, to, Link.GOOD);
            }
        }
        this.keys = folder.resolve("keys-" + prefix);
        call("deploy/tls/make-test-ca.sh", keys.toString());
    }

    /**
     * Where namespaces are not permitted, the test is skipped; in CI it fails.
     *
     * @param folder for keys and messages
     * @param seed of what is lost
     */
    static FaultyNetwork of(Path folder, int hosts, long seed) throws IOException, InterruptedException {
        String probe = "sx-probe-" + ProcessHandle.current().pid() + "-" + COUNT.getAndIncrement();
        try {
            call("ip", "netns", "add", probe);
            call(
                    "ip",
                    "netns",
                    "exec",
                    probe,
                    "ip",
                    "link",
                    "add",
                    "vx",
                    "type",
                    "vxlan",
                    "id",
                    "7",
                    "dstport",
                    VXLAN_PORT);
            call("ip", "netns", "del", probe);
        } catch (IOException | AssertionError notPermitted) {
            String message = "network namespaces are needed (iproute2, root): " + notPermitted.getMessage();
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            abort(message);
        }
        return new FaultyNetwork(folder, hosts, seed);
    }

    private void attach(int host) throws IOException, InterruptedException {
        String name = prefix + host;
        namespace(Integer.toString(host));
        call(
                "ip",
                "link",
                "add",
                "up" + host,
                "netns",
                prefix + "wire",
                "type",
                "veth",
                "peer",
                "name",
                "up",
                "netns",
                name);
        in("wire", "ip", "addr", "add", "172.30." + host + ".1/24", "dev", "up" + host);
        in("wire", "ip", "link", "set", "up" + host, "up");
        in(host, "ip", "addr", "add", Wire.underlay(host) + "/24", "dev", "up");
        in(host, "ip", "link", "set", "dev", "up", "up");
        in(
                host,
                "ip",
                "link",
                "add",
                "vx",
                "address",
                hardware(host),
                "type",
                "vxlan",
                "id",
                "7",
                "dstport",
                VXLAN_PORT,
                "nolearning",
                "local",
                Wire.underlay(host),
                "remote",
                "172.30." + host + ".1");
        // A frame is to be what goes through a cable.
        in(host, "ip", "link", "set", "vx", "gso_max_segs", "1", "mtu", "1400");
        in(host, "ip", "addr", "add", address(host) + "/24", "dev", "vx");
        in(host, "ip", "link", "set", "vx", "up");
        for (int other = 1; other <= hosts; other++) {
            if (other != host) {
                in(
                        host,
                        "ip",
                        "neigh",
                        "add",
                        address(other),
                        "lladdr",
                        hardware(other),
                        "dev",
                        "vx",
                        "nud",
                        "permanent");
            }
        }
    }

    private void namespace(String name) throws IOException, InterruptedException {
        call("ip", "netns", "add", prefix + name);
        namespaces.add(prefix + name);
        in(name, "ip", "link", "set", "lo", "up");
    }

    private void in(Object namespace, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("ip", "netns", "exec", prefix + namespace));
        words.addAll(List.of(command));
        call(words.toArray(String[]::new));
    }

    private static String hardware(int host) {
        return String.format("02:77:00:00:00:%02x", host);
    }

    static String address(int host) {
        return "10.77.0." + host;
    }

    /** The program, to be started on a host. */
    Program.Builder on(int host) {
        return Program.in(folder)
                .site(PATIENT)
                .by("ip", "netns", "exec", prefix + host)
                .with("SEPARATRIX_HOST", address(host))
                .with("SEPARATRIX_TLS_KEY", keys.resolve("node.key").toString())
                .with("SEPARATRIX_TLS_CERTIFICATE", keys.resolve("node.crt").toString())
                .with("SEPARATRIX_TLS_AUTHORITY", keys.resolve("ca.crt").toString());
    }

    /** From now on frames from one host to another fare so. */
    FaultyNetwork set(int from, int to, Link link) throws IOException {
        orders.write(from + " " + to + " " + link.loss() + " " + link.delay() + " " + link.rate() + "\n");
        orders.flush();
        assertEquals("done", answers.readLine());
        return this;
    }

    /** The same in both directions. */
    FaultyNetwork between(int one, int other, Link link) throws IOException {
        return set(one, other, link).set(other, one, link);
    }

    private static void call(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        assertEquals(0, process.exitValue(), () -> String.join(" ", command) + ": " + output);
    }

    @Override
    public void close() {
        if (wire != null) {
            wire.destroyForcibly();
        }
        while (!namespaces.isEmpty()) {
            try {
                call("ip", "netns", "del", namespaces.remove(namespaces.size() - 1));
            } catch (IOException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
