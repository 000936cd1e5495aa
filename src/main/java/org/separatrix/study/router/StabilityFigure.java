package org.separatrix.study.router;

import java.util.List;
import org.separatrix.figures.Figure;
import org.separatrix.tables.Rows;

/** The slowest mode of competition in the routed state over a swept key, and over how many experts it extends. */
final class StabilityFigure {

    static final String NAME = "stability";

    private StabilityFigure() {}

    static Figure of(Rows<StabilityRow> stability, SeriesCurves curves) {
        return new Figure(List.of(
                curves.panel(
                        "Slowest mode of the routed state",
                        "eigenvalue, 1/\u03c4",
                        stability,
                        StabilityRow::slowest,
                        List.of()),
                curves.panel(
                        "Experts in that mode",
                        "participation, experts",
                        stability,
                        StabilityRow::participation,
                        List.of())));
    }
}
