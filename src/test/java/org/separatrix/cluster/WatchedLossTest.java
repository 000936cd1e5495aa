package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.monitor.RunClient;

/** Three nodes of which one is killed: what a client is told in the end is what the table says. */
class WatchedLossTest {

    private static final List<String> COUNTS =
            List.of("target", "swap", "blend", "other", "no_report", "alive_all", "alive_none", "target_wins", "ties");

    @TempDir
    private Path folder;

    private final List<Program> programs = new ArrayList<>();

    @AfterEach
    void killAll() {
        programs.forEach(Program::close);
    }

    private Program started(String... arguments) throws IOException {
        Program program = Program.in(folder).start(arguments);
        programs.add(program);
        return program;
    }

    @Test
    void countsAreExactThoughANodeIsKilled() throws Exception {
        Results results = new Results(folder.resolve("watched"));
        Program run = started(
                "run",
                "conf/cue-cliff.conf",
                "--trials",
                "400",
                "-D",
                "batch=20",
                "--out",
                results.folder().toString(),
                "--port",
                "0",
                "--workers",
                "0",
                "--nodes",
                "3");
        String join = run.joinFolder();
        Program victim = started("node", "--join", join, "--slots", "1");
        started("node", "--join", join, "--slots", "1");
        started("node", "--join", join, "--slots", "1");
        RunClient client = new RunClient(
                Files.readString(results.folder().resolve("monitor.url")).trim());
        ObjectNode state = client.state();
        Thread killer = new Thread(() -> kill(victim, results, run));
        killer.start();

        client.follow(state, now -> {});

        killer.join();
        run.endsWith(0);
        assertEquals("complete", state.get("state").asText());
        assertEquals(2000, state.at("/trials/done").asInt());
        assertEquals(4, state.get("nodes").size());
        assertEquals(
                1L,
                StreamSupport.stream(state.get("happened").spliterator(), false)
                        .filter(news -> news.get("what").asText().equals("left"))
                        .filter(news -> news.get("text").asText().startsWith("was lost"))
                        .count());
        requireCounts(state, Files.readAllLines(results.folder().resolve("conditions.csv")));
    }

    private static void kill(Program victim, Results results, Program run) {
        try {
            Program.await(() -> results.committed() > 5, run);
            victim.kill();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireCounts(JsonNode state, List<String> lines) {
        List<String> header = List.of(lines.get(0).split(","));
        for (int condition = 0; condition < lines.size() - 1; condition++) {
            String[] cells = lines.get(condition + 1).split(",");
            for (String count : COUNTS) {
                double hits = state.at("/conditions/" + count + "/" + condition).asDouble();
                assertEquals(Double.parseDouble(cells[header.indexOf(count)]), hits / 400.0, 1e-9, count);
            }
        }
    }
}
