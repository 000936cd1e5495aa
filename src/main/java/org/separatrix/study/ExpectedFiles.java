package org.separatrix.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables and figures that a run will leave. Beside them every run leaves its record, its resolved experiment, its
 * provenance, the meaning of the columns and its report. Mutable until it is handed on.
 */
public final class ExpectedFiles {

    private final Set<String> tables = new LinkedHashSet<>();
    private final Set<String> possibleTables = new LinkedHashSet<>();
    private final Set<String> figures = new LinkedHashSet<>();
    private final Set<String> possibleFigures = new LinkedHashSet<>();
    private final Set<String> answers = new LinkedHashSet<>();

    /** Adds files that come in any case. */
    public ExpectedFiles tables(String... files) {
        tables.addAll(List.of(files));
        return this;
    }

    /** Adds files that come where there is something to say in them. */
    public ExpectedFiles possibleTables(String... files) {
        possibleTables.addAll(List.of(files));
        return this;
    }

    /** Adds figures, each of which is an SVG and a PNG. */
    public ExpectedFiles figures(String... names) {
        figures.addAll(List.of(names));
        return this;
    }

    /** Adds figures that come where the results allow. */
    public ExpectedFiles possibleFigures(String... names) {
        possibleFigures.addAll(List.of(names));
        return this;
    }

    /**
     * Adds figures that come where the results allow, and that say what the study is asked: a prediction beside what was
     * measured, or all that it computes in one picture. They stand before the others.
     */
    public ExpectedFiles answers(String... names) {
        answers.addAll(List.of(names));
        return possibleFigures(names);
    }

    /** Files that come in any case. */
    public List<String> tables() {
        return List.copyOf(tables);
    }

    /** Files that come where there is something to say in them. */
    public List<String> possibleTables() {
        return possibleTables.stream().filter(file -> !tables.contains(file)).toList();
    }

    /** Names of figures. */
    public List<String> figures() {
        return List.copyOf(figures);
    }

    /** Names of figures that come where the results allow. */
    public List<String> possibleFigures() {
        return List.copyOf(possibleFigures);
    }

    /**
     * Names of all figures in the order in which they are shown.
     *
     * @param first what the experiment wants first
     */
    public List<String> figuresInOrder(List<String> first) {
        Set<String> known = new LinkedHashSet<>(answers);
        known.addAll(figures);
        known.addAll(possibleFigures);
        Set<String> ordered = new LinkedHashSet<>(first);
        ordered.retainAll(known);
        ordered.addAll(known);
        return List.copyOf(ordered);
    }
}
