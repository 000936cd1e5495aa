package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What kind of study an experiment is. A file that states a key of a router is a router study, or trials of rings beside
 * a router if it says how they are coupled; one that states a key of a spectrum is a spectral study; any other is trials.
 *
 * @param kind the study
 * @param reason why, as the end of a sentence; empty where nothing is stated of a study
 */
record ChosenStudy(StudyKind kind, String reason) {

    static final String KEY = "study";

    private static final String AUTO = "auto";
    private static final Key SPECTRUM = Key.of("spectrum");
    private static final Key ROUTER = Key.of("router");

    /**
     * @param experiment with its defaults
     * @param stated what it sets by itself
     */
    static ChosenStudy of(ConfigObject experiment, Stated stated) {
        Map<String, Optional<StudyKind>> words = new LinkedHashMap<>(Map.of(AUTO, Optional.empty()));
        Arrays.stream(StudyKind.values()).forEach(kind -> words.put(kind.word(), Optional.of(kind)));
        ConfigValue written = experiment.get(KEY);
        return Section.top(experiment)
                .choice(KEY, words)
                .map(kind -> new ChosenStudy(kind, "since study = " + kind.word() + " (" + Location.of(written) + ")"))
                .orElseGet(() -> found(stated));
    }

    private static ChosenStudy found(Stated stated) {
        Optional<String> beside = Arrays.stream(RouterReader.BESIDE_RINGS)
                .map(Key::dotted)
                .flatMap(key -> stated.mention(key).stream())
                .findFirst();
        Optional<String> router = stated.mention(ROUTER);
        Optional<String> spectrum = stated.mention(SPECTRUM);
        if (router.isPresent() && spectrum.isPresent()) {
            throw twoStudies(beside.orElse(router.get()), spectrum.get(), beside.isPresent());
        }
        StudyKind kind = beside.isEmpty() && router.isPresent()
                ? StudyKind.ROUTER
                : spectrum.isPresent() ? StudyKind.SPECTRUM : StudyKind.TRIALS;
        return new ChosenStudy(
                kind,
                Stream.of(beside, router, spectrum)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(mention -> "since it states " + mention)
                        .orElse(""));
    }

    private static ExperimentException twoStudies(String router, String spectrum, boolean besideRings) {
        String first = besideRings ? "a router beside rings" : "a router study";
        return new ExperimentException(
                KEY,
                "the experiment states both " + first + ", by " + router + ", and a spectral study, by " + spectrum
                        + "; allowed: one of them a file");
    }

    /** As part of a sentence: what it is, of what, and why. */
    String text(ConfigObject experiment, Sweep sweep) {
        String subject = kind.subject()
                .map(key -> sweep.grids().stream()
                        .flatMap(grid -> new GridValues(experiment, grid).of(key))
                        .map(Literal::cell)
                        .distinct()
                        .collect(Collectors.joining(", ", " (", ")")))
                .orElse("");
        return kind.description() + subject + (reason.isEmpty() ? "" : ", " + reason);
    }
}
