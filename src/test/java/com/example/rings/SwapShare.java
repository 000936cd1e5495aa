package com.example.rings;

import java.util.List;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.tables.Column;
import org.separatrix.tables.MoreColumns;

/** How many of the reports of an item are of the wrong one. */
public final class SwapShare implements MoreColumns<ConditionSummary> {

    @Override
    public String file() {
        return "conditions.csv";
    }

    @Override
    public Class<ConditionSummary> rowType() {
        return ConditionSummary.class;
    }

    @Override
    public List<Column<ConditionSummary>> columns() {
        return List.of(Column.number("swap_share", "", "swaps among the reports of an item", SwapShare::share));
    }

    private static double share(ConditionSummary of) {
        return of.swap().value() / (of.swap().value() + of.target().value());
    }
}
