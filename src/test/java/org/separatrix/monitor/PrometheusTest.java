package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.cluster.RunEvent;
import org.separatrix.experiment.Batch;

/** What Prometheus itself says of our metrics, rules and settings; skipped where it is not installed. */
class PrometheusTest {

    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

    @TempDir
    private Path folder;

    @BeforeAll
    static void require() {
        if (!Files.isExecutable(PROMTOOL)) {
            abort("no promtool: apt-get install prometheus");
        }
    }

    private static void accepts(Path input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(PROMTOOL.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        assertEquals(true, process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), said.toString(StandardCharsets.UTF_8));
    }

    /** Those of a run in which everything has happened that is counted. */
    @Test
    void metricsAreWellFormedAndWellNamed() throws Exception {
        WatchedRun run = new WatchedRun("trials = 60, batch = 20, sweep { model.J-cross = [0.1, 0.2] }");
        run.watch.accept(new RunEvent.Started());
        Random random = new Random(1);
        for (Batch batch : run.batches()) {
            run.commit(batch, WatchedRun.payload(random, batch.trials()), 0.1);
        }
        run.watch.accept(new RunEvent.AttemptFailed(run.pieces.batch(5), "", "a \"reason\"\nof two lines", true));
        run.watch.accept(new RunEvent.NodeJoined("far:1", WatchedRun.SELF));
        run.watch.accept(new RunEvent.GivenAgain("far:1", 2));
        run.watch.accept(new RunEvent.NodeLeft("far:1", "was lost"));
        byte[] text = new RunMetrics(run.watch, () -> 3, () -> {}).text();

        accepts(Files.write(folder.resolve("metrics"), text), "check", "metrics");
    }

    @Test
    void rulesAndSettingsAreValid() throws Exception {
        for (String file : List.of("alerts.yml", "prometheus.yml")) {
            Files.copy(
                    Path.of("deploy", "monitoring", file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path token = Files.writeString(folder.resolve("separatrix.token"), "token");

        accepts(token, "check", "rules", folder.resolve("alerts.yml").toString());
        accepts(token, "check", "config", folder.resolve("prometheus.yml").toString());
    }
}
