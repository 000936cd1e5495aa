package org.separatrix.study.trials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.figures.Figure;
import org.separatrix.statistics.ConditionSummary;
import org.separatrix.study.Figures;
import org.separatrix.study.SweptValues;

/**
 * The standard figure of a run, by what is swept: one numeric key, curves; two, a plane; anything else of a few
 * conditions, points side by side, of more, curves along one key.
 */
public final class RunFigures {

    public static final String NAME = "conditions";

    private static final int FEW = 12;

    private RunFigures() {}

    /** The figure of a run; none where nothing is swept, or too much to be seen. */
    public static Optional<Figure> of(SweptValues swept, List<ConditionSummary> summaries) {
        if (swept.keys().isEmpty() || swept.conditions() < 2) {
            return Optional.empty();
        }
        boolean numeric =
                Arrays.stream(swept.numbers()).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        if (numeric && swept.keys().size() == 1) {
            return Optional.of(SweepFigure.alongAxis(swept, summaries));
        }
        if (numeric && swept.keys().size() == 2 && PlaneFigure.isPlane(swept)) {
            return Optional.of(PlaneFigure.of(swept, summaries));
        }
        return swept.conditions() <= FEW
                ? Optional.of(SweepFigure.sideBySide(swept, summaries))
                : SeriesFigure.of(swept, summaries);
    }

    /** Draws the figure of a run, {@code figures/conditions.svg} and {@code .png}, if there is one. */
    public static void draw(Figures files, SweptValues swept, List<ConditionSummary> summaries) {
        of(swept, summaries).ifPresent(figure -> files.draw(NAME, () -> figure));
    }
}
