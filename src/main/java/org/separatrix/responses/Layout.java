package org.separatrix.responses;

import java.util.List;
import java.util.Optional;

/**
 * How a program lays responses out, a row a trial.
 *
 * <pre>
 *   MIXTUR      response, target, non_target_1 …       absolute    Grange and Moore 2022
 *   JV10        X, T, NT1 …                            absolute    Bays, Catalao and Husain 2009
 *   MEMTOOLBOX  errors, distractors_1 …                relative to the target, degrees    Suchow et al. 2013
 * </pre>
 *
 * MemToolbox has one row for each distractor and a column for each trial, and JV10 no names: these are those matrices, turned
 * over or with a line of names in front.
 */
public enum Layout {
    MIXTUR("response", "target", "non_target"),
    JV10("X", "T", "NT"),
    MEMTOOLBOX("errors", "", "distractors");

    private final String response;
    private final String target;
    private final String nontargets;

    Layout(String response, String target, String nontargets) {
        this.response = response;
        this.target = target;
        this.nontargets = nontargets;
    }

    /** The name of the column of responses, or of errors. */
    String response() {
        return response;
    }

    /** The name of the column of targets; empty where responses are errors. */
    String target() {
        return target;
    }

    /** How the names of the columns of non-targets begin. */
    String nontargets() {
        return nontargets;
    }

    boolean isRelative() {
        return this == MEMTOOLBOX;
    }

    /** The layout that has these columns. */
    static Optional<Layout> of(List<String> header) {
        for (Layout layout : values()) {
            if (header.contains(layout.response) && (layout.target.isEmpty() || header.contains(layout.target))) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }
}
