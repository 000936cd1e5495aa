package org.separatrix.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix validate}: checks experiment files and says what each would run. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks experiment files and says what they would run.",
            "Checked is every condition of each. Said are the kind of study, the command, what there is"
                    + " to compute, the time that it takes at the speed last measured on this machine, and the"
                    + " files and figures to come. Warns of what is most likely not meant.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  separatrix validate conf/pulse.conf conf/spectrum.conf",
            "",
            "Exit codes: 0 all files are good; 2 one is not, and a line says where and why; the others"
                    + " are checked, too."
        })
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "<experiment.conf>", description = "The experiment files.")
    private List<Path> files;

    @Mixin
    private ExperimentSettings settings;

    @Option(
            names = "--print",
            description = "Prints the resolved experiments instead, every key that is read with its value.")
    private boolean print;

    @Override
    public Integer call() {
        Messages messages = Messages.of(spec.commandLine());
        int code = 0;
        for (Path file : files) {
            try {
                Experiment experiment = settings.load(file, settings.run(file), messages.reading());
                String text = print ? experiment.resolvedText() : outlook(file, experiment);
                ExperimentArguments.printWarnings(experiment, messages);
                messages.print(text);
            } catch (ExperimentException refused) {
                messages.error(refused.getMessage());
                code = Separatrix.BAD_INPUT;
            }
        }
        return code;
    }

    private String outlook(Path file, Experiment experiment) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new RunEstimate(experiment, MeasuredSpeeds.ofUser(), cores).text(file.toString(), settings.run(file));
    }
}
