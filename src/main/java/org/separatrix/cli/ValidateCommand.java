package org.separatrix.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.Piece;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix validate}: checks experiments without running them. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks experiment files, every condition of each, and says what they would run.",
            "Prints the resolved experiments with all their defaults with --print.",
            ""
        },
        footer = {
            "",
            "Example: separatrix validate conf/*.conf",
            "",
            "Exit codes: 0 all files are good; 2 one is not, and a line says where and why."
        })
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "<experiment.conf>",
            description = "The experiment files; a bad one does not keep the others from being checked.")
    private List<Path> files;

    @Mixin
    private ExperimentSettings settings;

    @Option(
            names = "--print",
            description = "Prints the resolved experiment, every key with its value; it can be run as it is.")
    private boolean print;

    @Override
    public Integer call() {
        int code = 0;
        for (Path file : files) {
            try {
                validate(file);
            } catch (ExperimentException problem) {
                Messages.of(spec.commandLine()).error(problem.getMessage());
                code = Separatrix.BAD_INPUT;
            }
        }
        return code;
    }

    private void validate(Path file) {
        CommandText command = settings.run(file);
        Experiment experiment = settings.load(file, command);
        List<Piece> pieces = experiment.pieces();
        Messages messages = Messages.of(spec.commandLine(), Messages.PROGRAM);
        ExperimentArguments.printWarnings(experiment, messages);
        if (print) {
            messages.print(experiment.resolvedText());
            return;
        }
        messages.print(experiment.name() + ": " + experiment.studyText() + "\n");
        messages.print("  run it:  " + command + "\n");
        messages.print("  work:    " + work(experiment, pieces) + "\n");
        messages.print("  swept:   "
                + (experiment.sweptKeys().isEmpty() ? "nothing" : String.join(", ", experiment.sweptKeys()))
                + "\n");
    }

    /** Conditions and what is counted in each, in batches or pieces. */
    private static String work(Experiment experiment, List<Piece> pieces) {
        String conditions = count(experiment.conditionCount(), "condition");
        String trials = String.format(
                Locale.ROOT,
                "%s x %s in %s, seed %d",
                conditions,
                count(experiment.trials(), "trial"),
                count(experiment.batches().count(), "batch", "batches"),
                experiment.seed());
        String study = String.format(
                Locale.ROOT,
                "%s, %d %s in %s",
                conditions,
                pieces.stream().mapToLong(Piece::count).sum(),
                experiment.kind().unit(),
                count(pieces.size(), "piece"));
        if (pieces.isEmpty()) {
            return trials;
        }
        return experiment.hasTrials() ? study + "; and " + trials : study;
    }

    private static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%d %s", number, number == 1 ? one : many);
    }
}
