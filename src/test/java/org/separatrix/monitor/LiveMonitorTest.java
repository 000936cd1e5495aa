package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.cluster.RunEvent;
import org.separatrix.experiment.Batch;

/** What a port of a run answers, and to whom; spoken byte by byte, as no client would dare to. */
class LiveMonitorTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WatchedRun run =
            new WatchedRun("name = test, trials = 60, batch = 20, sweep { model.J-cross = [0.1, 0.2] }");
    private LiveMonitor monitor;
    private int port;

    private void open(Optional<String> token) throws IOException {
        monitor = new LiveMonitor(
                run.watch,
                new ServerSettings("127.0.0.1", 0, true, token, List.of("cluster.example"), "'none'"),
                Path.of("none.sqlite"));
        port = Integer.parseInt(monitor.address().replaceFirst(".*:(\\d+)/.*", "$1"));
        run.watch.accept(new RunEvent.Started());
        Random random = new Random(1);
        for (Batch batch : run.batches().subList(0, 3)) {
            run.commit(batch, WatchedRun.payload(random, batch.trials()), 0.1);
        }
        run.watch.accept(new RunEvent.AttemptFailed(run.pieces.batch(5), "", "<img onerror=x>", false));
    }

    @AfterEach
    void close() throws IOException {
        monitor.close();
    }

    /** An answer. */
    private record Answer(int status, String head, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() throws IOException {
            return MAPPER.readTree(body);
        }
    }

    private Answer get(String path, String... headers) throws IOException {
        return ask("GET", path, headers);
    }

    private Answer ask(String method, String path, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        if (all.stream().noneMatch(header -> header.startsWith("Host:"))) {
            all.add("Host: 127.0.0.1:" + port);
        }
        all.add("Connection: close");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", all) + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] bytes = socket.getInputStream().readAllBytes();
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            byte[] body = new byte[bytes.length - end - 4];
            System.arraycopy(bytes, end + 4, body, 0, body.length);
            return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), body);
        }
    }

    @Test
    void answersAtEveryAddressBehindAnyPath() throws IOException {
        open(Optional.empty());
        for (String prefix : List.of("", "/proxy/8765", "/user/x/proxy/8765")) {
            JsonNode state = get(prefix + "/api/run").json();
            assertEquals(60, state.at("/trials/done").asInt());
            assertEquals(run.watch.facts.epoch(), state.get("epoch").asText());
            assertEquals(0.2, state.at("/sweep/values/0/1").asDouble());
            JsonNode condition = get(prefix + "/api/conditions/0").json();
            assertEquals(60, condition.get("done").asInt());
            assertEquals(48, condition.at("/error/target").size());
            assertEquals("{\"status\":\"up\"}", get(prefix + "/health").text());
            assertTrue(get(prefix + "/metrics").text().contains("separatrix_trials_committed_total 60.0"));
            assertEquals(
                    "<img onerror=x>",
                    get(prefix + "/api/run").json().at("/failures/0/cause").asText());
            assertTrue(state.get("figures").size() > 0);
            assertTrue(get(prefix + "/").text().startsWith("<!DOCTYPE html>"));
        }
        assertEquals(404, get("/api/conditions/2").status());
        assertEquals(404, get("/api/conditions/0/trials/60").status());
        assertEquals(404, get("/figures/none.svg").status());
        assertEquals(404, get("/assets/x").status());
    }

    @Test
    void thePageIsMadeOfWhatStandsBesideItAndMayBeKept() throws IOException {
        open(Optional.empty());
        String page = get("/proxy/x/").text();
        Matcher links = Pattern.compile("(?:href|src)=\"(?!#|data:)([^\"]+)\"").matcher(page);
        int assets = 0;
        long sent = 0;
        while (links.find()) {
            String link = links.group(1);
            assertFalse(link.startsWith("/") || link.contains(":"), link);
            Answer answer = get("/proxy/x/" + link, "Accept-Encoding: gzip");
            assertEquals(200, answer.status(), link);
            if (link.startsWith("assets/")) {
                assets++;
                sent += answer.body().length;
                assertTrue(answer.head().contains("max-age=31536000, immutable"), answer.head());
                assertEquals(
                        404,
                        get("/" + link.replaceFirst("assets/.", "assets/x")).status());
            }
        }
        assertTrue(assets > new Assets().all().size() - 1, assets + " assets");
        assertTrue(sent < 150_000, sent + " bytes");
        assertFalse(page.contains("style=") || page.contains("onclick"), "what the policy forbids");
    }

    @Test
    void everyFileOfThePageIsServedAndEveryImportIsThere() throws IOException {
        open(Optional.empty());
        Set<String> served = new Assets().all().keySet();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/separatrix/monitor/assets"))) {
            for (Path file : files.toList()) {
                assertTrue(served.contains(file.getFileName().toString()), file + " is not served");
                Matcher imports = Pattern.compile("from '\\./([^']+)'").matcher(Files.readString(file));
                while (imports.find()) {
                    assertTrue(served.contains(imports.group(1)), file + " imports " + imports.group(1));
                }
            }
        }
    }

    @Test
    void aSnapshotIsKnownByItsVersionAndCompressed() throws IOException {
        open(Optional.empty());
        Answer plain = get("/api/run");
        String tag = plain.head()
                .lines()
                .filter(line -> line.startsWith("ETag: "))
                .findFirst()
                .orElseThrow()
                .substring(6);
        assertEquals(304, get("/api/run", "If-None-Match: " + tag).status());
        Answer compressed = get("/api/run", "Accept-Encoding: gzip");
        byte[] unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(compressed.body())).readAllBytes();
        assertEquals(plain.json().get("conditions"), MAPPER.readTree(unpacked).get("conditions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"})
    void onlyReads(String method) throws IOException {
        open(Optional.empty());
        assertEquals(405, ask(method, "/api/run").status());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:1, 200",
        "127.0.0.1, 200",
        "[::1]:9, 200",
        "cluster.example:8080, 200",
        "evil.example, 403",
        "evil.example:8765, 403",
        "127.0.0.1.evil.example, 403"
    })
    void withoutATokenOnlyThisMachineIsAskedFor(String host, int status) throws IOException {
        open(Optional.empty());
        assertEquals(status, get("/api/run", "Host: " + host).status());
    }

    @Test
    void pagesOfOtherSitesGetNothing() throws IOException {
        open(Optional.empty());
        assertEquals(
                403,
                get("/api/run", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Dest: empty")
                        .status());
        assertEquals(
                200,
                get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Dest: document")
                        .status());
        assertEquals(403, get("/api/run", "Origin: http://evil.example").status());
        assertEquals(403, get("/api/run", "Origin: null").status());
        assertEquals(200, get("/api/run", "Origin: http://127.0.0.1:" + port).status());
    }

    @Test
    void aTokenIsNeededAndLeavesACookie() throws IOException {
        open(Optional.of(TOKEN));
        assertEquals(401, get("/api/run").status());
        assertEquals(401, get("/").status());
        assertEquals(401, get("/api/run?token=wrong").status());
        assertEquals(401, get("/api/run", "Authorization: Bearer wrong").status());
        assertEquals(200, get("/health").status());
        assertEquals(200, get("/api/run", "Authorization: Bearer " + TOKEN).status());
        assertEquals(
                200,
                get("/api/run", "Host: any.example", "Authorization: Bearer " + TOKEN)
                        .status());
        Answer entry = get("/?token=" + TOKEN);
        assertEquals(303, entry.status());
        assertTrue(entry.head().contains("Location: ./"), entry.head());
        String cookie = entry.head()
                .lines()
                .filter(line -> line.startsWith("Set-Cookie: "))
                .findFirst()
                .orElseThrow()
                .substring(12);
        assertTrue(cookie.endsWith("; HttpOnly; SameSite=Lax"), cookie);
        assertEquals(
                200,
                get("/api/run", "Cookie: " + cookie.replaceFirst(";.*", "")).status());
        assertEquals(
                401,
                get("/api/run", "Cookie: " + cookie.replaceFirst("=.*", "=wrong"))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../etc/passwd", "//api/run", "/%2e%2e/api/run", "/assets/../../pom.xml"})
    void noPathLeadsElsewhere(String path) throws IOException {
        open(Optional.empty());
        int status = get(path).status();
        assertTrue(status == 400 || status == 404, path + ": " + status);
    }

    @Test
    void aLongHeaderIsRefused() throws IOException {
        open(Optional.empty());
        assertEquals(431, get("/api/run", "X: " + "x".repeat(20_000)).status());
    }

    @Test
    void everyAnswerIsProtected() throws IOException {
        open(Optional.empty());
        for (String path : List.of("/", "/api/run", "/health", "/nothing")) {
            String head = get(path).head();
            assertTrue(head.contains("Content-Security-Policy: default-src 'none'"), head);
            assertTrue(head.contains("frame-ancestors 'none'"), head);
            assertTrue(head.contains("X-Content-Type-Options: nosniff"), head);
            assertTrue(head.contains("Referrer-Policy: no-referrer"), head);
            assertTrue(head.contains("Cross-Origin-Resource-Policy: same-origin"), head);
            assertFalse(head.toLowerCase(Locale.ROOT).contains("access-control"), head);
            assertFalse(head.toLowerCase(Locale.ROOT).contains("jetty"), head);
        }
    }

    /** A listening client. */
    private Socket listen(String since) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream()
                .write(("GET /api/events" + since + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader lines, String start) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new IOException("the stream ended before " + start);
    }

    @Test
    void tellsWhatHasChangedBeatsResetsAndEnds() throws IOException {
        open(Optional.empty());
        long version = get("/api/run").json().get("version").asLong();
        try (Socket socket = listen("?since=" + run.watch.facts.epoch() + "-" + version);
                Socket foreign = listen("?since=other-1");
                Socket future = listen("?since=" + run.watch.facts.epoch() + "-999999")) {
            assertEquals("reset", next(reader(foreign), "event: "));
            assertEquals("reset", next(reader(future), "event: "));
            BufferedReader lines = reader(socket);
            assertEquals("beat", next(lines, "event: "));
            Batch batch = run.batches().get(4);
            run.commit(batch, WatchedRun.payload(new Random(2), batch.trials()), 0.1);
            assertEquals("delta", next(lines, "event: "));
            JsonNode delta = MAPPER.readTree(next(lines, "data: "));
            assertEquals("[1]", delta.at("/conditions/index").toString());
            assertEquals(80, delta.at("/trials/done").asInt());
            run.watch.accept(new RunEvent.Broken(new IllegalStateException("the disk is full")));
            assertEquals("end", next(lines, "event: "));
            JsonNode last = MAPPER.readTree(next(lines, "data: "));
            assertEquals("broken", last.get("state").asText());
            assertTrue(last.get("reason").asText().contains("the disk is full"));
        }
    }

    /** Also where the run cannot be asked what it computes: it is asked again, and the rest is told. */
    @Test
    void aFaultOfALookCostsNoOtherNews() throws Exception {
        open(Optional.empty());
        CountDownLatch looks = new CountDownLatch(3);
        monitor.connect(new LiveMonitor.Sources(
                () -> {
                    looks.countDown();
                    throw new IllegalStateException("no answer");
                },
                (work, observer) -> new CompletableFuture<>()));
        try (Socket socket = listen("")) {
            BufferedReader lines = reader(socket);
            assertEquals("delta", next(lines, "event: "));
            assertTrue(looks.await(1, TimeUnit.MINUTES));
            Batch batch = run.batches().get(4);
            run.commit(batch, WatchedRun.payload(new Random(2), batch.trials()), 0.1);
            assertEquals("delta", next(lines, "event: "));
        }
    }

    @Test
    void soManyMayListenAndNoMore() throws IOException {
        open(Optional.empty());
        List<Socket> streams = new ArrayList<>();
        try {
            for (int i = 0; i < EventStreams.MOST; i++) {
                streams.add(listen(""));
                assertEquals("HTTP/1.1 200 OK", reader(streams.get(i)).readLine());
            }
            Answer refused = get("/api/events");
            assertEquals(503, refused.status());
            assertTrue(refused.head().contains("Retry-After"), refused.head());
            streams.remove(0).close();
        } finally {
            for (Socket socket : streams) {
                socket.close();
            }
        }
    }

    /** Who does not read, and who goes away within an event, costs the others nothing. */
    @Test
    void aClientThatDoesNotReadHarmsNobody() throws IOException {
        open(Optional.empty());
        try (Socket deaf = listen("");
                Socket good = listen("")) {
            listen("").close();
            BufferedReader lines = reader(good);
            Random random = new Random(3);
            for (Batch batch : run.batches().subList(3, 6)) {
                run.commit(batch, WatchedRun.payload(random, batch.trials()), 0.1);
            }
            JsonNode delta = MAPPER.readTree(next(lines, "data: "));
            while (delta.at("/trials/done").asInt() < 120) {
                delta = MAPPER.readTree(next(lines, "data: "));
            }
            assertTrue(deaf.isConnected());
        }
    }

    /** Terminal and API are made of the same numbers; those of the page are compared in a browser. */
    @Test
    void everybodyIsToldTheSame() throws IOException {
        open(Optional.empty());
        String line = run.watch.summary().line();
        assertEquals(line, WatchedSummary.of(get("/api/run").json()).line());
    }

    @Test
    void everyPromisedMetricIsThere() throws IOException {
        open(Optional.empty());
        String text = get("/metrics").text();
        List<String> missing = MetricNames.PROMISED.stream()
                .filter(name -> !text.contains("\n# TYPE " + name.replaceFirst("_total$", "_total") + " "))
                .collect(Collectors.toList());
        assertEquals(List.of(), missing, text);
        assertTrue(text.contains("separatrix_batch_seconds_bucket{node=\"here\",le=\"0.1\"} 3"), text);
    }

    /** Whatever dashboard and alert rules ask for is there to be asked for. */
    @Test
    void everyMetricOfTheDashboardsIsThere() throws IOException {
        open(Optional.empty());
        String text = get("/metrics").text();
        List<String> missing = new ArrayList<>();
        for (String file : List.of("alerts.yml", "grafana-dashboard.json")) {
            Matcher name = Pattern.compile("\\b(separatrix|jvm|process)_[a-z_]+")
                    .matcher(Files.readString(Path.of("deploy", "monitoring", file)));
            int found = 0;
            while (name.find()) {
                found++;
                if (!text.contains("\n" + name.group() + " ") && !text.contains("\n" + name.group() + "{")) {
                    missing.add(file + ": " + name.group());
                }
            }
            assertTrue(found > 3, file);
        }
        assertEquals(List.of(), missing);
    }
}
