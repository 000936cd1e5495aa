package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.separatrix.experiment.StudyKind.Claim;

/**
 * The kind of study that an experiment is. A file with a key of a router is a router study, or trials of rings beside
 * a router if it states how the two are coupled. A file with a key of a spectrum is a spectral study. Any other file
 * is trials.
 *
 * @param kind the study
 * @param reason why, as the end of a sentence; empty where nothing is stated of a study
 */
record ChosenStudy(StudyKind kind, String reason) {

    static final String KEY = "study";

    private static final String AUTO = "auto";

    /** What an experiment is that states nothing of a study. */
    private static final String DEFAULT = "trials";
    /**
     * @param experiment with its defaults
     * @param stated what it sets by itself
     */
    static ChosenStudy of(ConfigObject experiment, StatedKeys stated) {
        Map<String, Optional<StudyKind>> words = new LinkedHashMap<>(Map.of(AUTO, Optional.empty()));
        StudyKinds.all().forEach(kind -> words.put(kind.word(), Optional.of(kind)));
        String place = Location.of(experiment, KEY);
        return Section.top(experiment)
                .choice(KEY, words)
                .map(kind -> new ChosenStudy(kind, "since study = " + kind.word() + " (" + place + ")"))
                .orElseGet(() -> found(stated));
    }

    private static ChosenStudy found(StatedKeys stated) {
        Map<StudyKind, Claim> claims = new LinkedHashMap<>();
        StudyKinds.all().forEach(kind -> kind.claim(stated).ifPresent(claim -> claims.put(kind, claim)));
        if (claims.size() > 1) {
            throw twoStudies(List.copyOf(claims.values()));
        }
        return claims.entrySet().stream()
                .findFirst()
                .map(of -> new ChosenStudy(
                        of.getKey(), "since it states " + of.getValue().mention()))
                .orElseGet(() -> new ChosenStudy(StudyKinds.named(DEFAULT), ""));
    }

    private static ExperimentException twoStudies(List<Claim> claims) {
        return new ExperimentException(
                KEY,
                "the experiment states both " + claims.get(0).description() + ", by "
                        + claims.get(0).mention() + ", and " + claims.get(1).description() + ", by "
                        + claims.get(1).mention() + "; allowed: one of them a file");
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
