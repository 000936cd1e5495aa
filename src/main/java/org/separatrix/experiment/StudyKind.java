package org.separatrix.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;

/** A kind of study, as far as an experiment file is concerned: how it is chosen, what it reads, and its words. */
public interface StudyKind {

    /** The word for it in an experiment file. */
    String word();

    /** As part of a sentence: what it is. */
    String description();

    /** What its progress counts, in the plural. */
    String unit();

    /** The blocks of an experiment that are its own. */
    default List<String> blocks() {
        return List.of();
    }

    /** Whether a key of its blocks may differ between conditions. */
    default boolean mayBeSwept(Key key) {
        return true;
    }

    /** The keys that it reads. */
    ReadKeys keys();

    /** Why a key may be set that is not read, as the end of a sentence; empty if it may not. */
    default Optional<String> idle(Key key) {
        return Optional.empty();
    }

    /** The key that says what exactly is studied, if there is one. */
    default Optional<Key> subject() {
        return Optional.empty();
    }

    /** The key of an experiment that makes it one of this kind; empty if there is none. */
    Optional<Claim> claim(StatedKeys stated);

    /**
     * That an experiment is of a kind.
     *
     * @param description of the study, as part of a sentence
     * @param mention the key that says so, and its place
     */
    record Claim(String description, String mention) {}

    /**
     * Reads what the study computes of a condition. The blocks of every kind of study are read, so that no key of them is
     * unknown, but only the study that is chosen is asked for it again.
     *
     * @param blocks the experiment
     * @param protocol of a trial of the condition
     * @throws ExperimentException if a value is not as it must be, or a key of its own blocks is unknown
     */
    default StudySettings read(Section blocks, Model model, Times times, Protocol protocol) {
        return StudySettings.NONE;
    }

    /**
     * What the study demands of what else is in a condition; asked of the chosen study only.
     *
     * @param settings as {@link #read}
     * @throws ExperimentException if it cannot be made of it
     */
    default void check(Section blocks, Model model, StudySettings settings) {}

    /** Whether trials are run, by themselves or beside the study. */
    boolean hasTrials(Experiment experiment);

    /**
     * Whether a key says only how many repetitions there are of each condition, and what one of them is does not depend on
     * it: a run can go on to more of them.
     */
    default boolean mayGrow(Key key, Experiment experiment) {
        return false;
    }

    /** The names of the figures that it may draw of an experiment. */
    default List<String> figureNames(Experiment experiment) {
        return List.of();
    }

    /** Warnings about an experiment of this kind. */
    default Stream<Warning> warnings(Experiment experiment) {
        return Stream.empty();
    }
}
