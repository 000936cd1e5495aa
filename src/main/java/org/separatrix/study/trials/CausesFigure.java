package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Interval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.mixture.MixtureModel.Part;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;

/**
 * The causes of errors that the standard mixture finds, over the true ones: what was held in the end. Were fitted causes true
 * ones, all points would lie on the diagonal.
 */
final class CausesFigure {

    static final String NAME = "causes";

    static final String CAPTION =
            "What the mixture model of the field makes of the reports, against what the rings held: the fitted shares of"
                    + " target reports, non-target reports and guesses over the shares of trials that ended with the"
                    + " target alone, with a non-target and not the target, and with nothing held. Bars are 95 % profile"
                    + " intervals of the fit; on the dashed line the fit is right.";

    private static final double MARGIN = 0.03;
    private static final Style DIAGONAL = new Style(Palette.GREY, Line.DASHED, Marker.NONE);

    private final List<SweptSeries> series;
    private final SweptValues swept;
    private final List<ConditionSummary> summaries;

    private CausesFigure(List<SweptSeries> series, SweptValues swept, List<ConditionSummary> summaries) {
        this.series = series;
        this.swept = swept;
        this.summaries = summaries;
    }

    /** None where no key has three numbers or more, where there are more series than colours, or where nothing is fitted. */
    static Optional<Figure> of(SweptValues swept, List<ConditionSummary> summaries) {
        List<SweptSeries> series = SweptSeries.of(swept);
        boolean fitted = summaries.stream()
                .anyMatch(of -> of.rings() > 1
                        && !Double.isNaN(of.mixture().weight(Part.GUESS).high()));
        if (series.isEmpty() || series.size() > Palette.CYCLE.size() || !fitted) {
            return Optional.empty();
        }
        CausesFigure figure = new CausesFigure(series, swept, summaries);
        return Optional.of(new Figure(List.of(
                figure.panel(
                        "Target",
                        "fitted share of target reports",
                        Part.TARGET,
                        "share of trials that hold the target alone",
                        ConditionSummary::aliveTargetOnly),
                figure.panel(
                        "Non-target",
                        "fitted share of non-target reports",
                        Part.NONTARGET,
                        "share of trials that hold a non-target, not the target",
                        ConditionSummary::aliveNontargetOnly),
                figure.panel(
                        "Guess",
                        "fitted share of guesses",
                        Part.GUESS,
                        "share of trials that hold nothing",
                        ConditionSummary::aliveNone))));
    }

    private Panel panel(String title, String fit, Part part, String truth, Function<ConditionSummary, Rate> held) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        layers.add(new Curve(new double[] {0.0, 1.0}, new double[] {0.0, 1.0}, DIAGONAL));
        for (int s = 0; s < series.size(); s++) {
            SweptSeries one = series.get(s);
            Style style = new Style(Palette.CYCLE.get(s), Line.SOLID, Marker.CIRCLE);
            double[] x = one.numbers(summaries, of -> held.apply(of).value());
            layers.add(new Interval(
                    x,
                    one.numbers(summaries, of -> of.mixture().weight(part).low()),
                    one.numbers(summaries, of -> of.mixture().weight(part).high()),
                    style.colour(),
                    false));
            layers.add(new Curve(
                    x, one.numbers(summaries, of -> of.mixture().weight(part).value()), style));
            legend.put(label(one), style);
        }
        legend.put("fitted = true", DIAGONAL);
        return new Panel(
                title,
                Axis.linear(truth, -MARGIN, 1.0 + MARGIN),
                Axis.linear(fit, -MARGIN, 1.0 + MARGIN),
                layers,
                Legend.of(legend));
    }

    private String label(SweptSeries one) {
        List<String> keys = swept.keysWithout(one.key());
        List<String> words = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            words.add(KeyWords.described(keys.get(k), one.others().get(k)));
        }
        return words.isEmpty() ? "over the " + KeyWords.axis(one.key()) : String.join(", ", words);
    }
}
