package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The browser of the tests: Debian's Chromium, which needs no network and no screen. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Fetches that fail because a test has ended the program. */
    private static final String LOST_LINE = "net::ERR_";

    /** Of a proxy whose program a test has taken away. */
    private static final String BAD_GATEWAY = "status of 502";

    /** Axe itself looks whether letters are icons by drawing them. */
    private static final String OF_AXE = "willReadFrequently";

    final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Where there is no browser the test is skipped; in CI it fails. */
    static Browser open() {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            String why = "no browser: apt-get install chromium chromium-driver fonts-dejavu-core";
            if ("true".equals(System.getenv("CI"))) {
                fail(why);
            }
            abort(why);
        }
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", console);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--hide-scrollbars",
                "--js-flags=--expose-gc");
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER.toString()))
                        .usingAnyFreePort()
                        .build(),
                options);
        Browser browser = new Browser(driver);
        browser.show(1280, 1400, "light");
        return browser;
    }

    /** @param theme {@code light} or {@code dark} */
    void show(int width, int height, String theme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits until a JavaScript expression holds. */
    void until(String expression) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> expression + "\n" + run("return document.body.innerText") + "\n" + console())
                .until(any -> Boolean.TRUE.equals(run("return Boolean(" + expression + ")")));
    }

    /** The text of an element, without line breaks. */
    String text(String selector) {
        return String.valueOf(run("return document.querySelector(arguments[0])?.innerText ?? ''", selector))
                .replaceAll("\\s+", " ");
    }

    /** A metric of the page that has grown or stands, as the browser counts it. */
    double metric(String name) {
        driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
        Object metrics =
                driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
        return ((List<?>) metrics)
                .stream()
                        .map(metric -> (Map<?, ?>) metric)
                        .filter(metric -> metric.get("name").equals(name))
                        .mapToDouble(metric -> ((Number) metric.get("value")).doubleValue())
                        .findFirst()
                        .orElseThrow();
    }

    /** What axe-core finds: a line for each violation. */
    String violations() {
        try (InputStream axe =
                Browser.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return String.valueOf(
                driver.executeAsyncScript(
                        "const done = arguments[0]; axe.run().then(found => done(found.violations.map(one => one.id + ': '"
                                + " + one.nodes.map(node => node.html.slice(0, 120) + ' ' + node.failureSummary).join(' | ')).join('\\n')))"));
    }

    /** The picture of the page, for whoever looks at what a test saw. */
    void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "page"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String console() {
        StringBuilder lines = new StringBuilder();
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> {
            if (entry.getLevel().intValue() > Level.INFO.intValue()) {
                lines.append(entry).append('\n');
            }
        });
        return lines.toString();
    }

    /** Nothing was written to the console above information, but for fetches that the test itself has made fail. */
    void requireSilence() {
        List<String> lines = console()
                .lines()
                .filter(line -> !line.contains(LOST_LINE) && !line.contains(BAD_GATEWAY) && !line.contains(OF_AXE))
                .toList();
        assertTrue(lines.isEmpty(), () -> String.join("\n", lines));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
