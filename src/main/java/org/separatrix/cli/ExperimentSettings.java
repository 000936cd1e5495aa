package org.separatrix.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.ExperimentException;
import org.separatrix.experiment.ReadingProgress;
import org.separatrix.experiment.Setting;
import picocli.CommandLine.Option;

/** Options that are set over an experiment file. */
final class ExperimentSettings {

    @Option(
            names = "-D",
            paramLabel = "key=value",
            description = "Sets a key of the experiment over its file, e.g. -D model.J-cross=0.3 or"
                    + " -D 'sweep.model.noise=[0.1, 0.3]'; may be repeated.")
    private List<String> assignments = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the noise; short for -D seed=N.")
    private String seed;

    @Option(names = "--trials", paramLabel = "N", description = "Trials per condition; short for -D trials=N.")
    private String trials;

    /**
     * @param given the command line that asks for it, which an error mends
     * @throws ExperimentException if it is not as it must be; where only a key is too many, with the command without it
     */
    Experiment load(Path file, CommandText given, ReadingProgress progress) {
        return advising(given, () -> Experiment.load(file, settings(), progress));
    }

    /**
     * @param text an experiment that is at hand
     * @param from where it comes from, for messages
     * @param given as above
     */
    Experiment load(String text, Path from, CommandText given, ReadingProgress progress) {
        return advising(given, () -> Experiment.of(text, from, settings(), progress));
    }

    private static Experiment advising(CommandText given, Supplier<Experiment> loading) {
        try {
            return loading.get();
        } catch (ExperimentException problem) {
            throw problem.unread()
                    .map(place -> problem.advising(
                            place.startsWith("-")
                                    ? "run it without: " + given.without(place)
                                    : "take it out, then run: " + given))
                    .orElse(problem);
        }
    }

    /** The command line that runs a file with these settings. */
    CommandText run(Path file) {
        List<String> words = new ArrayList<>(List.of("run", file.toString()));
        assignments.forEach(assignment -> words.addAll(List.of("-D", assignment)));
        if (seed != null) {
            words.addAll(List.of("--seed", seed));
        }
        if (trials != null) {
            words.addAll(List.of("--trials", trials));
        }
        return new CommandText(words);
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
