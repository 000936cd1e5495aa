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
}
