package org.separatrix.study.trials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.separatrix.figures.Figure;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.Figures;
import org.separatrix.study.SweptValues;

/**
 * The standard figure of a run, by what is swept: one numeric key, curves; two, a plane; of anything else a few
 * conditions one below the other, more as curves along one key, or one below the other where there is none.
 */
public final class RunFigures {

    public static final String NAME = "conditions";

    private static final String CAPTION =
            "What is reported, beside what is still held at the end, as fractions of the trials of each condition, with 95 %"
                    + " Wilson intervals where there is room for them. Chance is what a uniform guess scores. A report"
                    + " says nothing of memory where it is near chance, or where nothing is held.";

    private static final int FEW = 12;

    /** Conditions that find room one below the other. */
    private static final int MANY = 120;

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
        Optional<Figure> series = swept.conditions() <= FEW ? Optional.empty() : SeriesFigure.of(swept, summaries);
        return series.or(() ->
                swept.conditions() <= MANY ? Optional.of(ConditionRowsFigure.of(swept, summaries)) : Optional.empty());
    }

    /**
     * Draws the figure of a run, {@code figures/conditions.svg} and {@code .png}, those of stacked outcomes
     * and of fitted causes, where there are such.
     */
    public static void draw(Figures files, SweptValues swept, List<ConditionSummary> summaries) {
        of(swept, summaries).ifPresent(figure -> files.draw(NAME, CAPTION, () -> figure));
        OutcomesFigure.of(swept, summaries)
                .ifPresent(figure -> files.draw(OutcomesFigure.NAME, OutcomesFigure.CAPTION, () -> figure));
        CausesFigure.of(swept, summaries)
                .ifPresent(figure -> files.draw(CausesFigure.NAME, CausesFigure.CAPTION, () -> figure));
    }
}
