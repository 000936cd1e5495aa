package org.separatrix.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.separatrix.experiment.Experiment;
import org.separatrix.monitor.RunClient;
import org.separatrix.monitor.RunSummary;
import org.separatrix.monitor.WatchedSummary;
import org.separatrix.record.Execution;
import org.separatrix.record.FailedBatch;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.study.Pieces;
import org.separatrix.study.RecordedPieces;
import org.separatrix.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix status}: what a results folder holds, whether its run goes on or not. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says how much of a run is done, and how it is continued.",
            "It reads the results folder: what is safe, who computed it, and what has failed. Of a run"
                    + " that goes on it says also how fast it is and how long it still takes.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  separatrix status results/latest",
            "  separatrix status results/latest --json",
            "",
            "A page with all of its numbers and figures: separatrix report DIR.",
            "",
            "Exit codes: 0 the run is complete; 1 it is not; 2 there is no run."
        })
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<results-dir>", description = "The results folder of the run.")
    private Path folder;

    @Option(names = "--json", description = "Says it as JSON, for scripts.")
    private boolean json;

    private record Status(
            Experiment experiment,
            long planned,
            long done,
            List<Execution> executions,
            List<FailedBatch> failures,
            Optional<RunSummary> live) {

        private boolean complete() {
            return done >= planned;
        }

        private String word() {
            return complete() ? "complete" : live.isPresent() ? "running" : "incomplete";
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Messages messages = Messages.of(spec.commandLine());
        ResultsFolder results = ResultsFolder.existing(folder);
        Status status = status(results);
        messages.print(json ? json(status, results.path()) : text(status, results.path()));
        return status.complete() ? 0 : Separatrix.INCOMPLETE;
    }

    private static Status status(ResultsFolder results) throws InterruptedException {
        try (RunStore store = RunStore.existing(results.record())) {
            Experiment experiment = Experiment.of(store.experiment(), results.record(), List.of());
            long[] done = new long[1];
            store.forEachBatch(batch -> done[0] += batch.share());
            Pieces pieces = RecordedPieces.of(experiment, store);
            return new Status(
                    experiment,
                    pieces.size() - pieces.sizeOf(pieces.rounds().skipped()),
                    done[0],
                    store.executions().all(),
                    store.failures(),
                    live(results.path()));
        }
    }

    /** Of a run that goes on; a run that was killed may have left its address. */
    private static Optional<RunSummary> live(Path folder) throws InterruptedException {
        Optional<String> address = new AddressFile(folder).read();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            ObjectNode state = new RunClient(address.get()).state();
            Path told = Path.of(state.at("/experiment/folder").asText());
            // The folder may be named through a link, as results/latest is; another process may call it otherwise.
            return told.endsWith(folder.toRealPath().getFileName())
                    ? Optional.of(WatchedSummary.of(state))
                    : Optional.empty();
        } catch (IOException | RunClient.RefusedException gone) {
            return Optional.empty();
        }
    }

    private static String resume(Path folder) {
        return new CommandText(List.of("run", "--resume", "--out", folder.toString())).toString();
    }

    private static String text(Status status, Path folder) {
        List<String> lines = new ArrayList<>();
        String unit = Study.of(status.experiment()).progressUnit(status.experiment());
        lines.add(status.experiment().name() + ": " + status.word());
        lines.add(status.live()
                .map(RunSummary::line)
                .orElseGet(() ->
                        String.format(Locale.ROOT, "%,d of %,d %s are safe", status.done(), status.planned(), unit)));
        for (Execution of : status.executions()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s on %s, %d %s with %d cores: %,d trials in %.0f s",
                    of.start(),
                    of.host(),
                    of.hosts(),
                    of.hosts() == 1 ? "machine" : "machines",
                    of.cores(),
                    of.trials(),
                    of.wallSeconds()));
        }
        status.failures()
                .forEach(failed ->
                        lines.add("given up: condition " + failed.batch().condition() + ", trials "
                                + failed.batch().firstTrial() + " to "
                                + (failed.batch().firstTrial() + failed.batch().trials() - 1) + ": "
                                + failed.reason()));
        if (!status.complete() && status.live().isEmpty()) {
            lines.add("continue it with: " + resume(folder));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String json(Status status, Path folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", status.experiment().name());
        json.put("state", status.word());
        json.put("folder", folder.toString());
        json.put("unit", Study.of(status.experiment()).progressUnit(status.experiment()));
        json.put("planned", status.planned());
        json.put("done", status.done());
        json.put("executions", status.executions());
        json.put(
                "failures",
                status.failures().stream()
                        .map(failed -> Map.of(
                                "condition", failed.batch().condition(),
                                "first_trial", failed.batch().firstTrial(),
                                "trials", failed.batch().trials(),
                                "reason", failed.reason()))
                        .toList());
        status.live()
                .filter(live -> !Double.isNaN(live.left().seconds()))
                .ifPresent(live -> json.put(
                        "seconds_left",
                        List.of(
                                live.left().low(),
                                live.left().seconds(),
                                live.left().high())));
        json.put("resume", resume(folder));
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
