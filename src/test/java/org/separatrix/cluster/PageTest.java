package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.separatrix.coupling.CouplingVariant;

/** The page of a run in a browser: of runs that go on, break off, are lost, go on again and end. */
class PageTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PART = 1_000;
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Program start(int port, String... arguments) throws IOException {
        return start(Program.in(folder), port, arguments);
    }

    private static Program start(Program.Builder program, int port, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--port", Integer.toString(port)));
        return program.with("SEPARATRIX_MONITOR_TOKEN", TOKEN).start(all.toArray(String[]::new));
    }

    private static void look(Program run, int port) throws InterruptedException {
        run.awaiting("watch it at");
        browser.driver.get("http://127.0.0.1:" + port + "/?token=" + TOKEN);
        browser.until("document.documentElement.dataset.version");
    }

    private Path experiment(String name, String text) throws IOException {
        return Files.writeString(folder.resolve("page.conf"), "separatrix { name = \"" + name + "\"\n" + text + " }");
    }

    private static String state() {
        return browser.text("#truth .state");
    }

    /** Far more trials than anybody waits for. */
    @Test
    void showsARunThatGoesOnBreaksOffAndIsTakenUpAgain() throws Exception {
        Path conf = experiment(
                "page",
                "trials = 1000000, batch = 20, coupling.kind = unhurried,"
                        + " sweep { model.J-cross = [0.2, 0.5, 1], model.J0 = [1, 2] }");
        Path jar = UserJar.of(folder, CouplingVariant.class, Unhurried.Kind.class);
        Path out = folder.resolve("out");
        int port = freePort();
        try (Program run = start(
                Program.in(folder).after(jar),
                port,
                "run",
                conf.toString(),
                "--workers",
                "1",
                "--out",
                out.toString())) {
            look(run, port);
            browser.until("document.querySelector('#truth .numbers').innerText.match(/^[1-9]/)");
            assertEquals("● running", state());

            browser.driver.findElement(By.id("map")).sendKeys(Keys.HOME, Keys.ENTER);
            browser.until("location.hash === '#condition=0'");
            browser.until("document.querySelector('#panel-condition tbody td')?.innerText.match(/\\d/)");
            browser.until("document.querySelector('#panel-trial canvas').width > 300");
            requirePixels("#panel-sweep .map canvas");
            requirePixels("#panel-trial canvas");
            browser.until("document.querySelector('#panel-trial code').innerText.includes('--condition 0 --trial')");
            browser.driver.findElement(By.id("map")).sendKeys(Keys.ARROW_RIGHT, Keys.ENTER);
            browser.until("location.hash === '#condition=2'");
            browser.until("document.querySelector('#panel-condition small').innerText.includes('J-cross 0.5')");
            browser.run("document.querySelector('#panel-sweep header button:nth-of-type(2)').click()");
            browser.until("document.querySelectorAll('#panel-sweep tbody tr').length === 6");

            for (String theme : List.of("light", "dark")) {
                for (int width : new int[] {1280, 400}) {
                    browser.show(width, 1400, theme);
                    browser.until("innerWidth === " + width);
                    assertEquals("", browser.violations());
                    assertTrue(
                            (Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"),
                            width + " pixels");
                    browser.picture("running-" + width + "-" + theme);
                }
            }
            browser.show(1280, 1400, "light");
            run.signal("STOP");
            browser.until("document.querySelector('#truth .state').innerText.includes('no connection')");
            assertTrue(browser.text("#truth").contains("ago, trying again"), browser.text("#truth"));
            browser.picture("no-connection");
            run.signal("CONT");
            browser.until("document.querySelector('#truth .state').innerText === '● running'");
            run.terminate();
            browser.until("document.querySelector('#truth .state').innerText.match(/incomplete|broken/)");
            assertTrue(browser.text("#truth").contains("--resume"), browser.text("#truth"));
            run.ended();
        }
        String epoch = epoch();
        try (Program again = start(
                Program.in(folder).after(jar), port, "run", "--resume", "--workers", "1", "--out", out.toString())) {
            browser.until("document.documentElement.dataset.version?.split('-')[0] !== '" + epoch
                    + "' && document.querySelector('#truth .state').innerText === '● running'");
            assertNotEquals(epoch, epoch());
            assertTrue(browser.text("#truth").contains("resumed with"), browser.text("#truth"));
            assertTrue(browser.text("#truth .numbers").contains("from before"));
            assertEquals("#condition=2", browser.run("return location.hash"));
            again.kill();
            browser.until("document.querySelector('#truth .state').innerText.includes('no connection')");
        }
        browser.requireSilence();
    }

    private static String epoch() {
        return String.valueOf(browser.run("return document.documentElement.dataset.version"))
                .split("-")[0];
    }

    /** Something but one colour was drawn. */
    private static void requirePixels(String selector) {
        browser.until(
                "(() => { const of = document.querySelector('" + selector + "');"
                        + " const copy = new OffscreenCanvas(of.width, of.height).getContext('2d', { willReadFrequently: true });"
                        + " copy.drawImage(of, 0, 0);"
                        + " return new Set(new Uint32Array(copy.getImageData(0, 0, of.width, of.height).data.buffer)).size > 5; })()");
    }

    /** A router has no trials to look at; what it has is seen, and kept true. */
    @Test
    void showsTheMeansOfARouter() throws Exception {
        Path conf = experiment(
                "router",
                "router { tokens { streams = 20000 } }, sweep { router.preset = [olmoe], router.J = [0, 4, 8] }");
        int port = freePort();
        try (Program run = start(
                port,
                "run",
                conf.toString(),
                "--workers",
                "1",
                "--out",
                folder.resolve("router").toString())) {
            look(run, port);
            browser.driver.navigate().to("http://127.0.0.1:" + port + "/#condition=0");
            browser.until("document.querySelector('#panel-condition tbody th')?.innerText === 'misrouting'");
            browser.until("document.querySelectorAll('#panel-nodes tbody tr').length === 1");
            browser.until("document.querySelector('#panel-trial').hidden");
            browser.until("document.querySelectorAll('#panel-figures img').length > 0");
            browser.picture("router");
        }
        browser.requireSilence();
    }

    /** A run that waits for a node has not ended before it is looked at. */
    @Test
    void endsWithTheNumbersOfTheTable() throws Exception {
        Path conf = experiment("end", "trials = 60, batch = 20, sweep { model.J-cross = [0.2, 0.5, 1] }");
        Path out = folder.resolve("out");
        int port = freePort();
        try (Program run =
                start(port, "run", conf.toString(), "--workers", "0", "--nodes", "1", "--out", out.toString())) {
            look(run, port);
            browser.until("document.querySelector('#truth .state').innerText === '▲ waiting'");
            JsonNode api = MAPPER.readTree(String.valueOf(browser.driver.executeAsyncScript(
                    "const done = arguments[0]; fetch('api/run').then(a => a.text()).then(done)")));
            assertTrue(browser.text("#truth .numbers")
                    .startsWith(api.at("/trials/done").asText() + " of "
                            + api.at("/trials/planned").asText()));
            try (Program node = Program.in(folder).start("node", "--join", run.joinFolder(), "--slots", "1")) {
                browser.until("document.querySelector('#truth .state').innerText === '● complete'");
                run.endsWith(0);
                node.ended();
            }
        }
        assertTrue(browser.text("#truth").contains("180 of 180 trials done (100 %)"), browser.text("#truth"));
        assertTrue(browser.text("#truth").contains("report.html"), browser.text("#truth"));
        browser.run("document.querySelector('#panel-sweep header button:nth-of-type(2)').click()");
        List<String> lines = Files.readAllLines(out.resolve("conditions.csv"));
        int swap = List.of(lines.get(0).split(",")).indexOf("swap");
        for (int condition = 0; condition < 3; condition++) {
            double expected = Double.parseDouble(lines.get(condition + 1).split(",")[swap]);
            String shown = browser.text("#panel-sweep tbody tr:nth-of-type(" + (condition + 1) + ") td:nth-of-type(4)");
            assertTrue(shown.startsWith(String.format(Locale.ROOT, "%.1f [", 100.0 * expected)), shown);
        }
        browser.picture("complete");
        browser.requireSilence();
    }

    /** The stream of the page is held, so that the test can send what it likes. */
    static void holdStream() {
        browser.driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "const Real = EventSource; window.EventSource = class extends EventTarget {"
                                + " constructor() { super(); window.held = this; } close() {} };"));
    }

    @Test
    void tenThousandConditionsThatAllChangeStayWithinTheBudget() throws Exception {
        replay(20, 50.0, Double.POSITIVE_INFINITY);
    }

    /** Sends deltas in which all conditions have changed, and requires what each may cost. */
    void replay(int deltas, double mostMillis, double mostMegabytes) throws Exception {
        Path conf = experiment(
                "large",
                "trials = 20, batch = 20, sweep { model.J-cross { from = 0.1, to = 2, points = 100 },"
                        + " model.J0 { from = 0.5, to = 3, points = 100 } }");
        int port = freePort();
        try (Browser own = Browser.open();
                Program run = start(
                        port,
                        "run",
                        conf.toString(),
                        "--workers",
                        "0",
                        "--nodes",
                        "1",
                        "--out",
                        folder.resolve("large").toString())) {
            Browser shared = browser;
            browser = own;
            try {
                holdStream();
                look(run, port);
                browser.run(SENDER);
                send(5);
                double before = browser.metric("TaskDuration");
                // In parts, as a driver waits three minutes for an answer and no longer.
                for (int sent = 0; sent < deltas; sent += PART) {
                    send(Math.min(PART, deltas - sent));
                }
                double millis = (browser.metric("TaskDuration") - before) * 1000.0 / deltas;
                browser.run(
                        "const failures = [{ cause: '<img src=x onerror=alert(1)>', batches: 1, trials: 1, attempts: 1,"
                                + " given_up: 1, nodes: [''], first: { condition: 0, trial: 0, seed: 1, replay: 'separatrix' } }];"
                                + " held.dispatchEvent(new MessageEvent('delta', { data: JSON.stringify({ failures }) }))");
                browser.until("document.querySelector('#panel-failures .cause')?.innerText.includes('<img')");
                assertEquals(0L, browser.run("return document.querySelectorAll('[onerror]').length"));
                browser.run("gc()");
                double megabytes = browser.metric("JSHeapUsedSize") / 1e6;
                System.out.printf(
                        Locale.ROOT,
                        "a delta of 10,000 conditions: %.1f ms of the main thread; %.1f MB after %d deltas%n",
                        millis,
                        megabytes,
                        deltas);
                browser.picture("large");
                assertTrue(millis <= mostMillis, millis + " ms");
                assertTrue(megabytes <= mostMegabytes, megabytes + " MB");
                browser.requireSilence();
            } finally {
                browser = shared;
            }
        }
    }

    private static void send(int deltas) {
        browser.driver.manage().timeouts().scriptTimeout(java.time.Duration.ofHours(1));
        browser.driver.executeAsyncScript("send(arguments[0], arguments[1])", deltas);
    }

    /** Makes deltas as texts before they are counted, a version each, and sends one a frame. */
    private static final String SENDER =
            """
            const columns = ['swap', 'target', 'blend', 'other', 'alive_all', 'alive_target_only', 'alive_nontarget_only',
              'alive_none', 'target_wins', 'nontarget_wins', 'ties', 'no_report', 'mean_abs_error', 'chance', 'chance_swap'];
            const index = Array.from({ length: 10000 }, (_, i) => i);
            const texts = [0, 1, 2].map((turn) => {
              const conditions = { index, done: index.map((i) => 5 * (turn + 1)), failed: index.map(() => 0) };
              columns.forEach((name, k) => { conditions[name] = index.map((i) => (i * 7 + k + turn) % 5); });
              return JSON.stringify({ conditions, slots: [{ node: 0, slot: 'worker-0', batch: turn, condition: turn, since: 0.1 }] });
            });
            let version = 10;
            window.send = (count, done) => {
              let left = count;
              const next = () => {
                if (left-- === 0) { done(); return; }
                version++;
                const data = `{"version":${version},` + texts[version % 3].slice(1);
                held.dispatchEvent(new MessageEvent('delta', { data }));
                requestAnimationFrame(next);
              };
              next();
            };
            """;
}
