package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.separatrix.cluster.RunEvent;

/** More clients than there may be connections: they wait for each other, and all are answered. */
class ManyClientsTest {

    private static final int AT_ONCE = 200;
    private static final int REQUESTS = 1_000;

    private final WatchedRun run = new WatchedRun("trials = 60, batch = 20, sweep { model.J-cross = [0.1, 0.2] }");
    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    private LiveMonitor monitor;

    @BeforeEach
    void open() throws IOException {
        monitor = open(run);
        run.watch.accept(new RunEvent.Started());
    }

    @AfterEach
    void close() throws IOException {
        clients.shutdownNow();
        monitor.close();
    }

    /** A port of a run that everybody on this machine may ask. */
    static LiveMonitor open(WatchedRun run) throws IOException {
        return new LiveMonitor(
                run.watch,
                new ServerSettings("127.0.0.1", 0, true, Optional.empty(), List.of(), "'none'"),
                Path.of("none.sqlite"));
    }

    static int port(LiveMonitor of) {
        return Integer.parseInt(of.address().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /** The whole answer, by a connection of its own. */
    static String ask(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, path, "Connection: close\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void send(Socket socket, String path, String headers) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private List<String> statusOfAll(int count, boolean together) throws Exception {
        CountDownLatch start = new CountDownLatch(together ? count : 1);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(clients.submit(() -> {
                start.countDown();
                start.await();
                return ask(port(monitor), "/api/run").substring(0, 12);
            }));
        }
        List<String> all = new ArrayList<>();
        for (Future<String> answer : answers) {
            all.add(answer.get(2, TimeUnit.MINUTES));
        }
        return all;
    }

    @Test
    void twoHundredWhoComeAtTheSameMomentAreAllAnswered() throws Exception {
        assertEquals(Collections.nCopies(AT_ONCE, "HTTP/1.1 200"), statusOfAll(AT_ONCE, true));
    }

    @Test
    void aThousandRequestsBehindEachOtherAreAllAnswered() throws Exception {
        assertEquals(Collections.nCopies(REQUESTS, "HTTP/1.1 200"), statusOfAll(REQUESTS, false));
    }
}
