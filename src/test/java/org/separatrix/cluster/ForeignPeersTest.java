package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.ActorRef;
import akka.actor.ActorSelection;
import akka.actor.ActorSystem;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does not belong to the run is refused with a word, and changes nothing. */
class ForeignPeersTest {

    private static final String[] EXPERIMENT = {"conf/cue-cliff.conf", "--trials", "100"};

    /** For those who wait in vain for an answer. */
    private static final String IN_VAIN = "network.join-within = 20s";

    @TempDir
    private Path folder;

    /** Not a message of ours. */
    record Foreign(String text) implements Serializable {}

    @Test
    void strangersAreRefusedOnceAndTheRunGoesOnToTheSameBytes() throws Exception {
        Path ours = certificates("ours");
        Path theirs = certificates("theirs");
        Results alone = Results.alone(folder.resolve("alone"), EXPERIMENT);
        Results visited = new Results(folder.resolve("visited"));

        try (Program run = run(secured(ours), visited, "1");
                Program otherAuthority = node(secured(theirs).site(IN_VAIN), run);
                Program noCertificate = node(Program.in(folder).site(IN_VAIN).with("SEPARATRIX_TLS", "off"), run);
                Program otherBuild = node(secured(ours).before(anotherBuild()), run)) {
            Stranger.sendGarbage(run.address());
            sendForeignMessages(run, ours);

            otherBuild.endsWith(1);
            assertTrue(otherBuild.messages().contains("all nodes of a run must be of the same build"));
            assertTrue(otherBuild.messages().contains("9.9.9 (commit feedbee)"), otherBuild.messages());
            assertEquals(1, run.count("separatrix: refused"), run.messages());
            assertTrue(run.messages().contains("it is build 9.9.9 (commit feedbee)"), run.messages());
            otherAuthority.endsWith(1);
            assertTrue(otherAuthority.messages().contains("TLS fails there"), otherAuthority.messages());
            noCertificate.endsWith(1);
            assertTrue(noCertificate.messages().contains("no coordinator answers"), noCertificate.messages());

            try (Program friend = node(secured(ours), run)) {
                run.endsWith(0);
                friend.endsWith(0);
            }
            visited.assertSameAs(alone);
            assertEquals(1, run.count("has joined"), run.messages());
            assertEquals(1, run.count("Failed to deserialize message"), run.messages());
            assertEquals(
                    1,
                    run.count("Refused a connection, and will all of its kind without a further word: Un"),
                    run.messages());
            assertTrue(run.lines(Program.NO_PROGRESS) < 40, run.messages());
        }
    }

    @Test
    void aNodeThatFindsNobodySaysSo() throws Exception {
        try (Program node = Program.in(folder)
                .site("network.join-within = 1s")
                .with("SEPARATRIX_TLS", "off")
                .start("node", "--join", "localhost:1")) {
            node.endsWith(1);
            assertTrue(node.messages().contains("nothing listens there"), node.messages());
        }
    }

    @Test
    void aRunWithoutWorkersSaysForWhomItWaitsAndEndsWhenNobodyComes() throws Exception {
        try (Program run = run(
                Program.in(folder).site("network.nodes-within = 2s"), new Results(folder.resolve("empty")), "2", "0")) {
            run.endsWith(1);
            assertTrue(run.messages().contains("waiting for 2 nodes, for 2 s at most"), run.messages());
            assertTrue(run.messages().contains("--join 127.0.0.1:"), run.messages());
            assertTrue(run.messages().contains("no node came within 2 s"), run.messages());
            assertTrue(run.messages().contains("continue it with: separatrix run --resume --out"), run.messages());
        }
    }

    @Test
    void theNetworkIsNotOpenedWithoutTls() throws Exception {
        try (Program run = run(
                Program.in(folder).with("SEPARATRIX_HOST", "0.0.0.0").with("SEPARATRIX_TLS", "off"),
                new Results(folder.resolve("open")),
                "0")) {
            run.endsWith(2);
            assertTrue(run.messages().contains("network.tls = off would open this process"), run.messages());
        }
    }

    /** From one who has a certificate, but speaks another language. */
    private static void sendForeignMessages(Program run, Path keys) throws Exception {
        Config secured = ConfigFactory.parseMap(Map.of(
                "network.tls.key", keys.resolve("node.key").toString(),
                "network.tls.certificate", keys.resolve("node.crt").toString(),
                "network.tls.authority", keys.resolve("ca.crt").toString()));
        Config foreign = ConfigFactory.parseMap(Map.of(
                "akka.actor.allow-java-serialization", true, "akka.actor.warn-about-java-serializer-usage", false));
        System.setProperty(
                Network.PROPERTY,
                Files.writeString(keys.resolve("site.conf"), secured.root().render())
                        .toString());
        try {
            ActorSystem system = ActorSystem.create(
                    "separatrix", foreign.withFallback(Network.load().forRole(Node.ROLE, 0)));
            try {
                ActorSelection registry =
                        system.actorSelection("akka://separatrix@" + run.address() + "/user/" + Coordinator.REGISTRY);
                for (int attempt = 1; attempt <= 3; attempt++) {
                    registry.tell(new Foreign("let me in"), ActorRef.noSender());
                }
                run.awaiting("Failed to deserialize message");
            } finally {
                system.terminate();
            }
        } finally {
            System.clearProperty(Network.PROPERTY);
        }
    }

    private Path anotherBuild() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("another-build"));
        Files.writeString(classes.resolve("build.properties"), "version=9.9.9\ncommit=feedbee\n");
        return classes;
    }

    private Path certificates(String name) throws Exception {
        Path keys = folder.resolve(name);
        Process script = new ProcessBuilder("deploy/tls/make-test-ca.sh", keys.toString()).start();
        assertTrue(script.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, script.exitValue());
        return keys;
    }

    private Program.Builder secured(Path keys) {
        return Program.in(folder)
                .with("SEPARATRIX_TLS_KEY", keys.resolve("node.key").toString())
                .with("SEPARATRIX_TLS_CERTIFICATE", keys.resolve("node.crt").toString())
                .with("SEPARATRIX_TLS_AUTHORITY", keys.resolve("ca.crt").toString());
    }

    private static Program run(Program.Builder program, Results results, String nodes) throws Exception {
        return run(program, results, nodes, "1");
    }

    private static Program run(Program.Builder program, Results results, String nodes, String workers)
            throws Exception {
        return program.start(Stream.concat(
                        Stream.concat(Stream.of("run"), Stream.of(EXPERIMENT)),
                        Stream.of(
                                "--workers",
                                workers,
                                "--nodes",
                                nodes,
                                "--out",
                                results.folder().toString()))
                .toArray(String[]::new));
    }

    private static Program node(Program.Builder program, Program coordinator) throws Exception {
        return program.start("node", "--join", coordinator.address(), "--slots", "1");
    }
}
