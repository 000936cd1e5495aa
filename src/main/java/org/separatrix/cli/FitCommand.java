package org.separatrix.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.separatrix.responses.FitRow;
import org.separatrix.responses.Layout;
import org.separatrix.responses.ResponseException;
import org.separatrix.responses.Responses;
import org.separatrix.responses.Unit;
import org.separatrix.statistics.mixture.Bounds;
import org.separatrix.tables.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix fit}: mixtures fitted to responses of any origin. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fits the mixtures of swap-error research to responses.",
            "They may be of people or of models. The mixtures are target and guesses (Zhang and Luck"
                    + " 2008), with non-targets (Bays, Catalao and Husain 2009), and with a blend half way between"
                    + " the items. Finds the global maximum of the likelihood, and profile intervals of 95 %%.",
            "",
            "The file is a CSV with a row a trial, in the layout of mixtur (response, target,"
                    + " non_target_1 ..., and id and condition if there are several), JV10 (X, T, NT1 ...) or"
                    + " MemToolbox (errors, distractors_1 ..., relative to the target). Empty cells, NA and NaN are"
                    + " missing. Numbers of items are fitted apart.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  separatrix fit responses.csv",
            "  separatrix fit responses.csv --unit degrees --by condition --out fit.csv",
            "  separatrix fit responses.csv --kappa-min 0 --kappa-max 6000"
        })
final class FitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The responses.")
    private Path file;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description = "mixtur, jv10 or memtoolbox; without it, what the column names say.")
    private Layout layout;

    @Option(
            names = "--unit",
            paramLabel = "NAME",
            description =
                    "radians, degrees, or degrees_180 where a turn is 180; without it, radians if no angle is above"
                            + " 2 pi, and degrees otherwise.")
    private Unit unit;

    @Option(
            names = "--items",
            paramLabel = "NAME",
            description = "absolute, or relative to the target, what the angles of non-targets are; without it, as the"
                    + " layout has them.")
    private Frame items;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "Fits the groups of these columns apart; without it, those of id and condition, if there are such.")
    private List<String> by;

    @Option(names = "--pool", description = "Fits all responses together.")
    private boolean pool;

    @Option(
            names = "--kappa-min",
            defaultValue = "1",
            paramLabel = "K",
            description =
                    "The least concentration that is searched, 0 or above; 1 by default, a circular standard deviation"
                            + " of 73 degrees: an assumption that tells guesses from very broad responses.")
    private double least;

    @Option(
            names = "--kappa-max",
            defaultValue = "300",
            paramLabel = "K",
            description =
                    "The largest, 300 by default: a response that equals an item to the last digit would let it grow"
                            + " without limit.")
    private double most;

    @Mixin
    private TableOutput output;

    @Spec
    private CommandSpec spec;

    private enum Frame {
        ABSOLUTE,
        RELATIVE
    }

    @Override
    public Integer call() throws IOException {
        Rows<FitRow> rows;
        Responses responses;
        Bounds bounds = bounds();
        try {
            Boolean relative = items == null ? null : items == Frame.RELATIVE;
            responses = Responses.read(
                    Files.readString(file, StandardCharsets.UTF_8),
                    new Responses.Wanted(layout, unit, relative, pool ? List.of() : by));
            rows = FitRow.of(responses, bounds);
        } catch (NoSuchFileException missing) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file, missing);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), file + " cannot be read: " + unreadable, unreadable);
        } catch (ResponseException wrong) {
            throw new ParameterException(spec.commandLine(), file + ": " + wrong.getMessage(), wrong);
        }
        Messages messages = Messages.of(spec.commandLine());
        messages.notice(
                described(responses.format()) + "; concentrations from " + bounds.least() + " to " + bounds.most());
        messages.print(output.write(rows, ""));
        return 0;
    }

    private static String described(Responses.Format format) {
        String nontargets = format.nontargets().isEmpty()
                ? "no column begins with " + format.expected() + ", so swaps are not fitted"
                : "non-targets as " + (format.relative() ? "relative to the target" : "absolute");
        return "angles taken as " + format.unit().word() + ", " + nontargets
                + (format.unread().isEmpty() ? "" : "; not read: " + String.join(", ", format.unread()));
    }

    private Bounds bounds() {
        try {
            return new Bounds(least, most);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
