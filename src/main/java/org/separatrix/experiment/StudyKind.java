package org.separatrix.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of studies that an experiment may be: what it reads, and what its independent pieces are. */
public enum StudyKind {
    /** Trials of rings, with experts beside them or without. */
    TRIALS(
            "trials of rings",
            "run",
            "trials",
            TrialKeys.KEYS,
            Map.of(),
            Optional.empty(),
            experiment -> List.of(),
            experiment -> List.of(TrialWork.of(experiment))),
    /** The fixed points behind trials, and the trials where it asks for them. */
    SPECTRUM(
            "a spectral study",
            "spectrum",
            "pieces",
            SpectrumKeys.KEYS,
            SpectrumKeys.IDLE,
            Optional.of("spectrum.study"),
            SpectrumPieces::of,
            SpectrumWork::of),
    /** A router by itself. */
    ROUTER(
            "a router study",
            "route",
            "repetitions",
            RouterKeys.KEYS,
            RouterKeys.IDLE,
            Optional.of("router.study"),
            RouterPieces::of,
            RouterWork::of);

    private final String description;
    private final String command;
    private final String unit;
    private final ReadKeys keys;
    private final Map<String, String> idle;
    private final Optional<Key> subject;
    private final Function<Experiment, List<Piece>> pieces;
    private final Function<Experiment, List<Workload>> workloads;

    StudyKind(
            String description,
            String command,
            String unit,
            ReadKeys keys,
            Map<String, String> idle,
            Optional<String> subject,
            Function<Experiment, List<Piece>> pieces,
            Function<Experiment, List<Workload>> workloads) {
        this.description = description;
        this.command = command;
        this.unit = unit;
        this.keys = keys;
        this.idle = idle;
        this.subject = subject.map(Key::dotted);
        this.pieces = pieces;
        this.workloads = workloads;
    }

    /** The word for it in an experiment file. */
    public String word() {
        return Section.word(this);
    }

    /** As part of a sentence: what it is. */
    public String description() {
        return description;
    }

    /** The command that runs this kind only; {@code run} runs every kind. */
    public String command() {
        return command;
    }

    /** What its progress counts. */
    public String unit() {
        return unit;
    }

    ReadKeys keys() {
        return keys;
    }

    /** Why a key may be set that is not read, as the end of a sentence; empty if it may not. */
    Optional<String> idle(Key key) {
        return Optional.ofNullable(idle.get(key.toString()));
    }

    /** The key that says what exactly is studied, if there is one. */
    Optional<Key> subject() {
        return subject;
    }

    /**
     * The pieces of the study beside its trials, none where trials are all that it is.
     *
     * @throws ExperimentException if the study cannot be made of the experiment
     */
    List<Piece> pieces(Experiment experiment) {
        return pieces.apply(experiment);
    }

    List<Workload> workloads(Experiment experiment) {
        return workloads.apply(experiment);
    }
}
