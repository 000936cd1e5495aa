package org.separatrix.study;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.tables.Rows;
import org.separatrix.tables.TableRows;

/**
 * What a study has written of its results.
 *
 * @param summaries of the conditions; none where no trials were asked for
 * @param tables the tables of the study by name, with condition and swept keys in front
 * @param rows other tables of it, with their columns
 * @param figures draws its figures
 */
public record StudyResults(
        List<ConditionSummary> summaries,
        Map<String, TableRows> tables,
        List<Rows<?>> rows,
        Consumer<Figures> figures) {

    public StudyResults(List<ConditionSummary> summaries, Map<String, TableRows> tables, Consumer<Figures> figures) {
        this(summaries, tables, List.of(), figures);
    }
}
