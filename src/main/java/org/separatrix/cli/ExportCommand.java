package org.separatrix.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.separatrix.study.trials.ResponseExport;
import org.separatrix.study.trials.ResponseLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix export}: the trials of a run for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the trials of a run for another program.",
            "A row is a trial, with the condition, the values of the swept keys and the index of the trial in front:",
            "",
            "  mixtur      response, target, non_target_1 ..., set_size: absolute, radians",
            "  jv10        X, T, NT1 ...: absolute, radians",
            "  memtoolbox  errors, distractors_1 ...: relative to the target, degrees",
            "  csv         every column of trials.parquet, compressed",
            "",
            "In mixtur and jv10 each trial is rotated by an angle of its own, target, items and response"
                    + " alike: nothing else changes. mixtur takes non-targets that are all exactly 0 for none, and"
                    + " a program that mistakes absolute angles for relative ones is found out. Trials without a"
                    + " report are left out but of csv.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  separatrix export results/latest --as mixtur",
            "  separatrix export results/latest --as csv",
            "",
            "Then fit reads the first:",
            "  separatrix fit results/latest/responses-mixtur.csv --by condition",
            "and pandas the other, as pd.read_csv(\"results/latest/trials.csv.gz\"). A name that ends in"
                    + " .gz is compressed."
        })
final class ExportCommand implements Callable<Integer> {

    private static final String COMPRESSED = ".gz";

    @Parameters(paramLabel = "DIR", description = "The results folder of a run of trials.")
    private Path folder;

    @Option(names = "--as", required = true, paramLabel = "LAYOUT", description = "${COMPLETION-CANDIDATES}.")
    private ResponseLayout layout;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write; without it, responses-LAYOUT.csv or trials.csv.gz in the results folder.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RunOfTrials run = RunOfTrials.in(folder);
        Path file = out != null ? out : run.folder().path().resolve(layout.file());
        ResponseExport.Written written;
        try (Writer text = writer(file)) {
            written = ResponseExport.write(run.folder(), run.experiment(), layout, text);
        }
        Messages.of(spec.commandLine())
                .print(written.trials() + " trials in " + file + ", angles in " + layout.unit()
                        + (written.missing() > 0 ? "; " + written.missing() + " without a report are left out" : "")
                        + "\n");
        return 0;
    }

    private static Writer writer(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        try {
            OutputStream sink = file.toString().endsWith(COMPRESSED) ? new GZIPOutputStream(bytes) : bytes;
            return new BufferedWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }
}
