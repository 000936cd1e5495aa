package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.separatrix.cluster.RunEvent;
import org.separatrix.experiment.Batch;

/** As many streams as there may be, half of which never read, of a run of 10,000 conditions that all change all the time. */
@Tag("nightly")
class NightlyDeafClientsTest {

    private static final int GOOD = EventStreams.MOST / 2;
    private static final int CONDITIONS = 10_000;
    private static final int ROUNDS = 400;
    private static final int TRIALS = 32;

    /** After so many the counts of a condition take as much memory as they ever do. */
    private static final int FIRST_ROUNDS = 12;

    /** What the clients that do not read may cost, bytes. */
    private static final double MOST_HEAP = 10e6;

    private static final Pattern STREAMS = Pattern.compile("\nseparatrix_monitor_streams ([0-9]+)");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WatchedRun run = new WatchedRun("trials = " + ROUNDS * TRIALS + ", batch = " + TRIALS
            + ", sweep { model.J-cross { from = 0.0, to = 2.0, points = 100 },"
            + " model.J1 { from = 1.0, to = 9.0, points = 100 } }");
    private final Random random = new Random(7);
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<Socket> deaf = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        clients.shutdownNow();
        for (Socket socket : deaf) {
            socket.close();
        }
    }

    /** Listens to the end, and returns the state of the last event. */
    private static JsonNode listen(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            ManyClientsTest.send(socket, "/api/events", "");
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line;
                } else if (line.startsWith("data: ") && event.endsWith("end")) {
                    return MAPPER.readTree(line.substring(6));
                }
            }
            throw new IOException("the stream ended without its end");
        }
    }

    private void neverRead(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ManyClientsTest.send(socket, "/api/events", "");
        deaf.add(socket);
    }

    private static int streams(int port) throws IOException {
        Matcher streams = STREAMS.matcher(ManyClientsTest.ask(port, "/metrics"));
        assertTrue(streams.find());
        return Integer.parseInt(streams.group(1));
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A batch of every condition. */
    private void commit(int round) {
        for (int condition = 0; condition < CONDITIONS; condition++) {
            Batch batch = run.pieces.batch((long) condition * ROUNDS + round);
            run.commit(batch, WatchedRun.payload(random, batch.trials()), 0.01);
        }
        run.pass(1.0);
    }

    @Test
    void whoNeverReadsIsDroppedAndTheOthersMissNothing() throws Exception {
        run.watch.accept(new RunEvent.Started());
        try (LiveMonitor monitor = ManyClientsTest.open(run)) {
            int port = ManyClientsTest.port(monitor);
            List<Future<JsonNode>> good = new ArrayList<>();
            for (int i = 0; i < GOOD; i++) {
                good.add(clients.submit(() -> listen(port)));
            }
            int round = 0;
            while (round < FIRST_ROUNDS || streams(port) < GOOD) {
                commit(round++);
            }
            double before = heap();
            for (int more = 0; more < 20; more++) {
                commit(round++);
                TimeUnit.MILLISECONDS.sleep(500);
                before = Math.max(before, heap());
            }
            double most = before;
            long opened = System.nanoTime();
            for (int i = 0; i < GOOD; i++) {
                neverRead(port);
            }
            int listening = EventStreams.MOST;
            while (listening > GOOD && round < ROUNDS - 1) {
                commit(round++);
                TimeUnit.MILLISECONDS.sleep(500);
                most = Math.max(most, heap());
                listening = streams(port);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d of %d streams that never read were dropped, the last after %.0f s; heap at most %+.1f MB beyond that of %d that read%n",
                    EventStreams.MOST - listening,
                    GOOD,
                    (System.nanoTime() - opened) / 1e9,
                    (most - before) / 1e6,
                    GOOD);
            assertEquals(GOOD, listening, "streams that are left");
            assertTrue(most - before < MOST_HEAP, (most - before) / 1e6 + " MB");

            run.watch.accept(new RunEvent.Broken(new IllegalStateException("the end")));
            for (Future<JsonNode> client : good) {
                JsonNode end = client.get(1, TimeUnit.MINUTES);
                assertEquals("broken", end.get("state").asText());
                assertEquals(
                        (long) round * CONDITIONS * TRIALS,
                        end.at("/trials/done").asLong());
            }
        }
    }
}
