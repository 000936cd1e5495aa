package org.separatrix.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The experiment that a command is given, and what is set over its file. */
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

    @Option(
            names = "-D",
            paramLabel = "key=value",
            description = {
                "Sets a key of the experiment over its file, e.g.",
                "-D model.J-cross=0.3 or -D 'sweep.model.noise=[0.1, 0.3]'; may be repeated."
            })
    private List<String> assignments = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the noise; short for -D seed=N.")
    private String seed;

    @Option(names = "--trials", paramLabel = "N", description = "Trials per condition; short for -D trials=N.")
    private String trials;

    /** A line for each. */
    void printWarnings(Experiment experiment, Messages messages) {
        experiment.warnings().forEach(warning -> messages.notice("warning: " + warning));
    }

    /** Whether a file is named. */
    boolean named() {
        return file != null;
    }

    Experiment load() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: '" + LABEL + "'");
        }
        return Experiment.load(file, settings());
    }

    /** An experiment that is at hand, and what is set over it. */
    Experiment load(String text, Path from) {
        return Experiment.of(text, from, settings());
    }

    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        assignments.forEach(assignment -> settings.add(Setting.of(assignment)));
        if (seed != null) {
            settings.add(Setting.seed(seed));
        }
        if (trials != null) {
            settings.add(Setting.trials(trials));
        }
        return settings;
    }
}
