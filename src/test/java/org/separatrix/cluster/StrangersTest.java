package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.ActorRef;
import akka.actor.ActorSystem;
import akka.actor.PoisonPill;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people without keys send to the port of a run, by default: the run goes on to the same bytes, its log stays short,
 * and connections that say nothing are closed.
 */
class StrangersTest {

    private static final String[] EXPERIMENT = {"conf/cue-cliff.conf", "--trials", "100"};

    private static final int MANY = 300;

    @TempDir
    private Path folder;

    @Test
    void nobodyWithoutKeysCanDisturbARun() throws Exception {
        Results alone = Results.alone(folder.resolve("alone"), EXPERIMENT);
        Results visited = new Results(folder.resolve("visited"));
        try (Program run = Program.in(folder)
                .start(
                        "run",
                        EXPERIMENT[0],
                        EXPERIMENT[1],
                        EXPERIMENT[2],
                        "--workers",
                        "0",
                        "--nodes",
                        "1",
                        "--out",
                        visited.folder().toString())) {
            String address = run.address();
            long before = run.openFiles();
            List<Socket> silent = new ArrayList<>();
            for (int socket = 0; socket < MANY; socket++) {
                silent.add(connect(address));
                if (socket % 2 == 0) {
                    silent.get(socket).getOutputStream().write(clientHelloThatStops());
                }
            }
            Stranger.sendGarbage(address);
            flood(address);
            poison(address, ConfigFactory.parseMap(Map.of("network.tls", "off")));
            poison(address, keysOf(folder.resolve("theirs")));
            // Those that say nothing, or stop in the middle of a word.
            Program.await(() -> run.openFiles() < before + 20, run);
            for (Socket socket : silent) {
                socket.close();
            }

            Path copy = Files.createDirectory(folder.resolve("copy"));
            for (String file : new String[] {"node.key", "node.crt", "ca.crt"}) {
                Files.copy(
                        Path.of(run.joinFolder()).resolve(file),
                        copy.resolve(file),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            try (Program friend =
                    Program.in(folder).start("node", "--join", address, "--keys", copy.toString(), "--slots", "1")) {
                run.endsWith(0);
                friend.endsWith(0);
            }
            visited.assertSameAs(alone);
            assertTrue(run.lines(Program.NO_PROGRESS) < 40, run.messages());
            assertEquals(1, run.count("no TLS handshake came within"), run.messages());
            assertEquals(0, run.count("Dropping large message"), run.messages());
            assertFalse(Files.exists(visited.folder().resolve("join")));
        }
    }

    private static Socket connect(String address) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(address.indexOf(':') + 1)));
    }

    /** The bytes that made Akka log for ever without TLS; a frame that says to be a gigabyte; records of TLS of any kind. */
    private static void flood(String address) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(17).order(ByteOrder.LITTLE_ENDIAN);
        frame.put(new byte[] {'A', 'K', 'K', 'A', 3}).putInt(-4).putLong(0);
        ByteBuffer gigabyte = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        gigabyte.put(new byte[] {'A', 'K', 'K', 'A', 2}).putInt(1 << 30);
        for (int kind = 0; kind < 256; kind++) {
            byte[] record = new byte[64];
            record[0] = (byte) kind;
            record[1] = 3;
            record[2] = (byte) (kind / 7);
            record[4] = 59;
            for (byte[] bytes : List.of(frame.array(), gigabyte.array(), record)) {
                try (Socket socket = connect(address)) {
                    socket.getOutputStream().write(bytes);
                } catch (IOException hungUp) {
                    // Which is a good answer.
                }
            }
        }
    }

    private static byte[] clientHelloThatStops() {
        return new byte[] {22, 3, 1, 2, 0, 1, 0, 1, (byte) 252, 3, 3};
    }

    /** Akka as it is, which would like to stop the parts of the run. */
    private static void poison(String address, Config site) throws Exception {
        Path file = Files.createTempFile("site", ".conf");
        System.setProperty(
                Network.PROPERTY, Files.writeString(file, site.root().render()).toString());
        try {
            Network network = Network.load();
            ActorSystem system = ActorSystem.create(network.cluster(), network.forRole(Node.ROLE, 0));
            for (String victim : List.of("registry", "client", "storage")) {
                system.actorSelection("akka://separatrix@" + address + "/user/" + victim)
                        .tell(PoisonPill.getInstance(), ActorRef.noSender());
            }
            TimeUnit.SECONDS.sleep(3);
            system.terminate();
        } finally {
            System.clearProperty(Network.PROPERTY);
            Files.delete(file);
        }
    }

    private static Config keysOf(Path results) throws IOException {
        Files.createDirectory(results);
        Protection.Keys keys =
                (Protection.Keys) JoinFolder.of(results).secure(Network.load()).protection();
        return ConfigFactory.parseMap(Map.of(
                "network.tls.key", keys.files().key().toString(),
                "network.tls.certificate", keys.files().certificate().toString(),
                "network.tls.authority", keys.files().authority().toString()));
    }
}
