package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WindowType;

/**
 * What the page says at each moment of a run that is stopped, goes on, loses nodes, or cannot be reached. It is written to
 * {@code target/page/states.txt}, a line a moment, beside a picture of each.
 */
@Tag("nightly")
class NightlyPageStatesTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final Path STATES = Path.of("target", "page", "states.txt");
    private static final String STATE = "document.querySelector('#truth .state').innerText";
    private static final String NODES = "document.querySelector('#panel-nodes').innerText";
    private static Browser browser;

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private int port;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        Files.createDirectories(STATES.getParent());
        Files.writeString(STATES, "");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    /** A run of far more trials than anybody waits for, or its continuation. */
    private Program run(String... more) throws IOException {
        if (port == 0) {
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
        }
        Path conf = Files.writeString(
                folder.resolve("page.conf"),
                "separatrix { name = page, trials = 1000000, batch = 20,"
                        + " sweep { model.J-cross = [0.2, 0.5, 1], model.J0 = [1, 2] } }");
        List<String> command = new ArrayList<>(List.of("run"));
        if (!List.of(more).contains("--resume")) {
            command.add(conf.toString());
        }
        command.addAll(List.of(more));
        command.addAll(List.of("--out", folder.resolve("out").toString(), "--port", Integer.toString(port)));
        return keep(Program.in(folder).with("SEPARATRIX_MONITOR_TOKEN", TOKEN).start(command.toArray(String[]::new)));
    }

    private Program node(Program run) throws Exception {
        return keep(Program.in(folder).start("node", "--join", run.joinFolder(), "--slots", "1"));
    }

    private <C extends AutoCloseable> C keep(C one) {
        open.add(one);
        return one;
    }

    private static void until(String state) {
        browser.until(STATE + " === '" + state + "'");
    }

    private static void counts() {
        browser.until("document.querySelector('#truth .numbers').innerText.match(/^[1-9]/)");
    }

    /** Writes down what the page says now. */
    private static String said(String moment) throws IOException {
        String line = moment + ": " + browser.driver.getTitle() + " | " + browser.text("#truth .first") + " | "
                + browser.text("#truth .numbers") + " | " + browser.text("#truth p:not([hidden])") + " | "
                + browser.text("#panel-nodes header");
        Files.writeString(STATES, line + "\n", StandardOpenOption.APPEND);
        System.out.println(line);
        browser.picture("state-" + moment.replaceAll("[^a-z0-9]+", "-"));
        return line;
    }

    private static void says(String moment, String... texts) throws IOException {
        String line = said(moment);
        for (String text : texts) {
            assertTrue(line.contains(text), line + "\nlacks " + text);
        }
    }

    private String metric(String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        String text = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return text.lines()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void behindAProxyARunIsCutOffFreezesStopsGoesOnAndIsKilled() throws Exception {
        Program run = run("--workers", "1").awaiting("watch it at");
        PrefixProxy proxy = keep(new PrefixProxy(port));
        browser.driver.get(proxy.address() + "?token=" + TOKEN);
        counts();
        until("● running");
        assertEquals(proxy.address(), browser.driver.getCurrentUrl());
        says("running", "last result", "running", "1 here");

        proxy.set(PrefixProxy.Line.SILENT);
        until("✕ no connection");
        says("the network is cut without a word", "no connection · page", "ago, trying again");
        proxy.set(PrefixProxy.Line.GOOD);
        until("● running");
        says("the network is back", "last result");

        proxy.set(PrefixProxy.Line.REFUSED);
        until("✕ no connection");
        says("the proxy says 502", "ago, trying again");
        proxy.set(PrefixProxy.Line.GOOD);
        until("● running");
        says("the proxy is back", "last result");

        run.signal("STOP");
        until("✕ no connection");
        says("the program is frozen", "ago, trying again");
        run.signal("CONT");
        until("● running");

        run.terminate();
        browser.until(STATE + ".match(/incomplete|broken/)");
        says("the run is stopped", "✕ incomplete", "--resume --out", "report.html");
        run.ended();
        browser.run("location.hash = '#condition=2'");

        Program again = run("--resume", "--workers", "1");
        until("● running");
        says("the run goes on", "resumed with", "from before");
        assertEquals("#condition=2", browser.run("return location.hash"));

        again.kill();
        until("✕ no connection");
        says("the run is killed", "ago, trying again");
        browser.requireSilence();
    }

    /** A node is all of its workers; those of this process end with it, and that is tested above. */
    @Test
    void nodesAreKilledAndFrozenAndComeBack() throws Exception {
        Program run = run("--workers", "0", "--nodes", "2").awaiting("watch it at");
        browser.driver.get("http://127.0.0.1:" + port + "/?token=" + TOKEN);
        until("▲ waiting");
        says("the run waits for nodes", "no result yet", "0 of 6,000,000 trials done (0 %)");

        Program first = node(run);
        Program second = node(run);
        counts();
        until("● running");
        browser.until(NODES + ".includes('3 here')");
        says("two nodes compute", "last result");

        first.kill();
        browser.until(NODES + ".includes('1 lost')");
        browser.until(NODES + ".includes('given out again')");
        until("● running");
        says("a node is killed", "2 here · 1 lost", "given out again", "● running");
        assertTrue(browser.text("#panel-nodes tbody").contains("✕ lost after"), browser.text("#panel-nodes tbody"));

        second.signal("STOP");
        browser.until(NODES + ".includes('2 lost')");
        says("the last node is cut off", "1 here · 2 lost");
        until("▲ no result for a while");
        says("nothing comes for long", "no result for");
        second.signal("CONT");
        // It comes back under a name of its own, as a new one would.
        browser.until(NODES + ".includes('2 here')");
        until("● running");
        says("the node is back", "last result", "2 here · 2 lost");
        browser.requireSilence();
    }

    @Test
    void aTabThatNobodySeesHoldsNoStream() throws Exception {
        run("--workers", "1").awaiting("watch it at");
        browser.driver.get("http://127.0.0.1:" + port + "/?token=" + TOKEN);
        counts();
        until("● running");
        assertEquals("separatrix_monitor_streams 1.0", metric("separatrix_monitor_streams"));
        String page = browser.driver.getWindowHandle();
        browser.driver.switchTo().newWindow(WindowType.TAB);
        String other = browser.driver.getWindowHandle();
        Program.await(() -> streams() == 0, (Program) open.get(0));
        String before = metric("separatrix_trials_committed_total");
        browser.driver.switchTo().window(page);
        browser.driver.executeCdpCommand("Page.bringToFront", java.util.Map.of());
        until("● running");
        says("a hidden tab is seen again", "last result");
        Program.await(() -> streams() == 1, (Program) open.get(0));
        long shown = Long.parseLong(
                browser.text("#truth .numbers").replaceFirst(" .*", "").replace(",", ""));
        assertTrue(shown >= Double.parseDouble(before.replaceFirst(".* ", "")), shown + " after " + before);
        browser.driver.switchTo().window(other).close();
        browser.driver.switchTo().window(page);
        browser.requireSilence();
    }

    private double streams() {
        try {
            return Double.parseDouble(metric("separatrix_monitor_streams").replaceFirst(".* ", ""));
        } catch (Exception unreachable) {
            throw new AssertionError(unreachable);
        }
    }
}
