package org.separatrix.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.study.Figures;
import org.separatrix.study.RunResults;
import org.separatrix.study.Study;

/**
 * The figures of a study as far as it has come, drawn as they will be at the end, of a copy that is read beside the run. They
 * are drawn when somebody asks, and no sooner than five seconds and fifty times the time of the last drawing after it.
 */
final class LiveFigures implements AutoCloseable {

    private static final long LEAST_NANOS = 5_000_000_000L;
    private static final long SHARE = 50;

    private final RunFacts facts;
    private final Path record;
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(DaemonThreads.named("monitor-figures", Thread.MIN_PRIORITY));
    private @Nullable CompletableFuture<Map<String, String>> drawn;
    private long drawings;
    private long drawnAt;
    private volatile long took;

    /** @param record of the run, which is read and not written */
    LiveFigures(RunFacts facts, Path record) {
        this.facts = facts;
        this.record = record;
    }

    /** The names of those that may come. */
    List<String> names() {
        return names(facts.experiment());
    }

    static List<String> names(Experiment experiment) {
        return Study.of(experiment).figureNames(experiment);
    }

    /**
     * Which there are, as JSON: a page that asked for one that is not there yet would log an error.
     *
     * <pre>
     *   {"drawing": 3, "figures": ["conditions"]}      drawing: its number, by which it is told from earlier ones
     * </pre>
     */
    CompletableFuture<byte[]> list() {
        return drawn().thenApply(figures -> JsonValues.bytes(out -> {
            out.writeStartObject();
            out.writeNumberField("drawing", drawings);
            out.writeFieldName("figures");
            JsonValues.value(out, names().stream().filter(figures::containsKey).toList());
            out.writeEndObject();
        }));
    }

    /** A figure as SVG; empty if there is none of that name yet. */
    CompletableFuture<Optional<String>> svg(String name) {
        return drawn().thenApply(figures -> Optional.ofNullable(figures.get(name)));
    }

    private synchronized CompletableFuture<Map<String, String>> drawn() {
        CompletableFuture<Map<String, String>> last = drawn;
        if (last != null && !(last.isDone() && System.nanoTime() - drawnAt > Math.max(LEAST_NANOS, SHARE * took))) {
            return last;
        }
        drawnAt = System.nanoTime();
        drawings++;
        CompletableFuture<Map<String, String>> now = CompletableFuture.supplyAsync(this::draw, executor);
        drawn = now;
        return now;
    }

    private Map<String, String> draw() {
        long start = System.nanoTime();
        Map<String, String> figures = new LinkedHashMap<>();
        try {
            Path tables = Files.createTempDirectory("separatrix-figures");
            try (RunStore store = RunStore.existing(record);
                    ResultsFolder folder = ResultsFolder.create(tables)) {
                folder.keep();
                Study.of(facts.experiment())
                        .write(new RunResults(facts.experiment(), folder, store, facts.pieces()))
                        .figures()
                        .accept(new Figures((name, figure) -> figures.put(name, figure.svg())));
            } finally {
                delete(tables);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        took = System.nanoTime() - start;
        return figures;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
