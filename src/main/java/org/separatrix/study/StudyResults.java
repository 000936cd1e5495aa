package org.separatrix.study;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.tables.TableRows;

/**
 * What a study has written of its results.
 *
 * @param summaries of the conditions; none where no trials were asked for
 * @param tables the tables of the study by name, with condition and swept keys in front
 * @param figures draws its figures
 */
public record StudyResults(
        List<ConditionSummary> summaries, Map<String, TableRows> tables, Consumer<Figures> figures) {}
