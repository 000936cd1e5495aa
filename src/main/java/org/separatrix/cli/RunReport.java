package org.separatrix.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.separatrix.cluster.RunEvent;
import org.separatrix.experiment.Batch;
import org.separatrix.record.FailedBatch;
import org.separatrix.record.ResultsFolder;
import org.separatrix.report.Report;
import org.separatrix.study.Run;

/**
 * Says how a run has ended: its outcome, where its results are, what failed, and how it is continued. Writes the page that says
 * all of it for good.
 */
final class RunReport {

    private final ResultsFolder folder;
    private final boolean plainColumns;
    private final Messages messages;

    RunReport(ResultsFolder folder, boolean plainColumns, Messages messages) {
        this.folder = folder;
        this.plainColumns = plainColumns;
        this.messages = messages;
    }

    /**
     * Prints the report.
     *
     * @param last the event that the run ended with
     * @return the exit code of the process
     */
    int exitCode(RunEvent.Last last) {
        Optional<Path> page = page();
        int code = said(last);
        page.ifPresent(file -> messages.print("report in " + file + "\n"));
        return code;
    }

    /** Whatever goes wrong with it costs the run nothing. */
    private Optional<Path> page() {
        try {
            Report.write(folder);
            return Optional.of(folder.path().resolve(ResultsFolder.REPORT));
        } catch (RuntimeException | Error failure) {
            messages.error(ResultsFolder.REPORT + " is not written: " + FatalErrors.described(failure));
            return Optional.empty();
        }
    }

    private int said(RunEvent.Last last) {
        if (last instanceof RunEvent.Ended ended) {
            return exitCode(ended.outcome());
        }
        if (last instanceof RunEvent.PartEnded ended) {
            messages.error("the run broke off: " + ended.line() + "; what is committed is safe, continue it with: "
                    + resume());
            return Separatrix.INCOMPLETE;
        }
        messages.error("the run broke off: " + FatalErrors.described(((RunEvent.Broken) last).cause()));
        return Separatrix.INCOMPLETE;
    }

    private int exitCode(Run.Outcome outcome) {
        messages.print(OutcomeTable.of(outcome));
        messages.print("results in " + folder.path() + "\n");
        outcome.missingFigures().forEach(messages::error);
        for (FailedBatch failed : outcome.failures()) {
            messages.error("gave up " + description(failed));
        }
        if (!outcome.complete()) {
            messages.error("the run is incomplete; continue it with: " + resume());
            return Separatrix.INCOMPLETE;
        }
        return 0;
    }

    private CommandText resume() {
        List<String> words = new ArrayList<>(
                List.of("run", "--resume", "--out", folder.path().toString()));
        if (plainColumns) {
            words.addAll(List.of("--columns", "plain"));
        }
        return new CommandText(words);
    }

    private String description(FailedBatch failed) {
        Batch batch = failed.batch();
        CommandText replay = new CommandText(List.of(
                "replay",
                folder.path().toString(),
                "--condition",
                Integer.toString(batch.condition()),
                "--trial",
                Long.toString(batch.firstTrial())));
        return String.format(
                Locale.ROOT,
                "batch %d (condition %d, trials %d to %d, seed %d): %s; run one of them with: %s",
                batch.id(),
                batch.condition(),
                batch.firstTrial(),
                batch.firstTrial() + batch.trials() - 1,
                failed.seed(),
                failed.reason(),
                replay);
    }
}
