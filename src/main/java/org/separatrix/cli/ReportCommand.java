package org.separatrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.separatrix.record.ResultsException;
import org.separatrix.record.ResultsFolder;
import org.separatrix.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix report}: the report of a run, made again from its results folder. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes report.html of a results folder.",
            "The page has what was run, its numbers and figures, what failed, where it comes from, and"
                    + " what every column means. A run writes it at its end by itself.",
            "",
            "The page is a single file without any program in it. It opens from disk or from a mail,"
                    + " prints, and loads nothing. It is made from the folder alone: of a run that was killed, the"
                    + " tables and figures are made from its record first, for the page only. Of a run that goes on"
                    + " name another file with --out.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  separatrix report results/latest",
            "  separatrix report results/latest --out /tmp/so-far.html",
            "",
            "Exit codes: 0 the page is written; 2 there is no run, or it cannot be read."
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<results-dir>", description = "The results folder of the run.")
    private Path path;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write; without it, report.html in the results folder.")
    private Path out;

    @Override
    public Integer call() {
        try (ResultsFolder folder = ResultsFolder.existing(path)) {
            if (out == null) {
                // The run itself writes it in the end.
                folder.lock(false);
                Report.write(folder);
            } else {
                write(Report.of(folder));
            }
        }
        Path file = out == null ? path.resolve(ResultsFolder.REPORT) : out;
        Messages.of(spec.commandLine()).print("report in " + file + "\n");
        return 0;
    }

    private void write(String page) {
        try {
            Files.writeString(out, page);
        } catch (IOException failure) {
            throw new ResultsException(out + " cannot be written: " + FatalErrors.described(failure), failure);
        }
    }
}
