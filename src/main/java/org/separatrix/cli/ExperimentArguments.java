package org.separatrix.cli;

import java.nio.file.Path;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ReadingProgress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Arguments of a command: an experiment file, and the settings over it. */
final class ExperimentArguments {

    private static final String LABEL = "<experiment.conf>";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = LABEL,
            hideParamSyntax = true,
            description = "The experiment file.")
    private Path file;

    @Mixin
    private ExperimentSettings settings;

    Path file() {
        return file;
    }

    /** A line for each. */
    static void printWarnings(Experiment experiment, Messages messages) {
        experiment.warnings().forEach(warning -> messages.notice("warning: " + warning));
    }

    /** Whether a file is named. */
    boolean named() {
        return file != null;
    }

    Experiment load() {
        return load(settings.run(requiredFile()), ReadingProgress.NONE);
    }

    /** @param given the command line that asks for it */
    Experiment load(CommandText given, ReadingProgress progress) {
        return settings.load(requiredFile(), given, progress);
    }

    /** An experiment that is at hand, and what is set over it. */
    Experiment load(String text, Path from, CommandText given, ReadingProgress progress) {
        return settings.load(text, from, given, progress);
    }

    private Path requiredFile() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: '" + LABEL + "'");
        }
        return file;
    }
}
