package org.separatrix.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.separatrix.tables.Rows;

/**
 * Tables and figures of the results of a study.
 *
 * @param rows its tables; the short ones are shown at the end of a run
 * @param details further tables, to be read in the results folder only
 * @param figures draws its figures
 */
public record StudyResults(List<Rows<?>> rows, List<Rows<?>> details, Consumer<Figures> figures) {

    public StudyResults {
        rows = List.copyOf(rows);
        details = List.copyOf(details);
    }

    /** @param rows of which the short ones are shown at the end of a run */
    public StudyResults(List<Rows<?>> rows, Consumer<Figures> figures) {
        this(rows, List.of(), figures);
    }

    /** These, and further tables to be read in the results folder only. */
    public StudyResults withDetails(List<Rows<?>> more) {
        List<Rows<?>> all = new ArrayList<>(details);
        all.addAll(more);
        return new StudyResults(rows, all, figures);
    }

    /** Of nothing. */
    public static StudyResults none() {
        return new StudyResults(List.of(), figures -> {});
    }
}
