package org.separatrix.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.separatrix.tables.Rows;
import org.separatrix.tables.TableRows;

/**
 * What a study has written of its results.
 *
 * @param tables the tables of the study by name, with condition and swept keys in front
 * @param rows other tables of it, with their columns; the short ones are shown at the end of a run
 * @param details further tables, to be read in the results folder only
 * @param figures draws its figures
 */
public record StudyResults(
        Map<String, TableRows> tables, List<Rows<?>> rows, List<Rows<?>> details, Consumer<Figures> figures) {

    public StudyResults {
        rows = List.copyOf(rows);
        details = List.copyOf(details);
    }

    public StudyResults(Map<String, TableRows> tables, Consumer<Figures> figures) {
        this(tables, List.of(), List.of(), figures);
    }

    /** @param rows of which the short ones are shown at the end of a run */
    public StudyResults(List<Rows<?>> rows, Consumer<Figures> figures) {
        this(Map.of(), rows, List.of(), figures);
    }

    /** These, and further tables to be read in the results folder only. */
    public StudyResults withDetails(List<Rows<?>> more) {
        List<Rows<?>> all = new ArrayList<>(details);
        all.addAll(more);
        return new StudyResults(tables, rows, all, figures);
    }

    /** Of nothing. */
    public static StudyResults none() {
        return new StudyResults(List.of(), figures -> {});
    }
}
