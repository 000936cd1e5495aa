package org.separatrix.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.separatrix.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code separatrix validate}: checks an experiment file and says what it would run. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks an experiment file, every condition of it, and says what it would run.",
            "Prints the resolved experiment with all its defaults with --print.",
            ""
        },
        footer = {"", "Exit codes: 0 the file is good; 2 it is not, and a line says where and why."})
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentArguments arguments;

    @picocli.CommandLine.Option(
            names = "--print",
            description = "Prints the resolved experiment, every key with its value; it can be run as it is.")
    private boolean print;

    @Override
    public Integer call() {
        Experiment experiment = arguments.load();
        Messages messages = Messages.of(spec.commandLine(), Messages.PROGRAM);
        ExperimentArguments.printWarnings(experiment, messages);
        if (print) {
            messages.print(experiment.resolvedText());
        } else {
            messages.print(String.format(
                    Locale.ROOT,
                    "%s: %d conditions x %d trials in %d batches, seed %d%n",
                    experiment.name(),
                    experiment.conditionCount(),
                    experiment.trials(),
                    experiment.batches().count(),
                    experiment.seed()));
            messages.print("swept: "
                    + (experiment.sweptKeys().isEmpty() ? "nothing" : String.join(", ", experiment.sweptKeys()))
                    + "\n");
        }
        return 0;
    }
}
