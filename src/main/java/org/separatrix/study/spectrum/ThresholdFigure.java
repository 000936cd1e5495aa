package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.study.Figures;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Column;
import org.separatrix.tables.Rows;

/** The smallest cues that turn a trial around over a swept key: their gain, and the charge gain × duration. */
final class ThresholdFigure {

    static final String NAME = "thresholds";

    private static final String CAPTION =
            "The smallest gain of a cue that turns a trial without noise around, for a sustained cue "
                    + "and for pulses of each duration, and the charge of the pulses, gain times duration. If "
                    + "the total charge decided, the charge would be the same for all durations.";

    private final String key;
    private final SweptValues swept;
    private final List<Long> durations;

    private ThresholdFigure(String key, SweptValues swept, List<Long> durations) {
        this.key = key;
        this.swept = swept;
        this.durations = durations;
    }

    /** Draws the figure if there are thresholds over a single numeric key. */
    static void draw(Figures files, Rows<ThresholdRow> thresholds, SweptValues swept) {
        boolean numeric = swept.keys().size() == 1
                && Arrays.stream(swept.numbers(swept.keys().get(0))).allMatch(Double::isFinite);
        if (numeric
                && swept.conditions() > 1
                && Arrays.stream(thresholds.numbers(ThresholdRow::gain)).anyMatch(gain -> gain > 0.0)) {
            ThresholdFigure figure =
                    new ThresholdFigure(swept.keys().get(0), swept, thresholds.distinct(ThresholdRow::duration));
            files.draw(NAME, CAPTION, () -> new Figure(figure.panels(thresholds)));
        }
    }

    private List<Panel> panels(Rows<ThresholdRow> thresholds) {
        List<Panel> panels = new ArrayList<>();
        panels.add(panel("The weakest cue that turns a trial", thresholds, ThresholdRow::gain, "gain"));
        Rows<ThresholdRow> pulses = thresholds.where(row -> row.cue().equals(ThresholdRow.PULSE));
        if (!pulses.isEmpty()) {
            panels.add(panel("Its charge", pulses, ThresholdRow::charge, "gain \u00d7 duration, steps"));
        }
        return panels;
    }

    private Panel panel(String title, Rows<ThresholdRow> rows, ToDoubleFunction<ThresholdRow> quantity, String label) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (long duration : rows.distinct(ThresholdRow::duration)) {
            Rows<ThresholdRow> of = rows.where(row -> row.duration() == duration);
            Style style = Style.ofSeries(durations.indexOf(duration), Line.SOLID);
            layers.add(new Curve(places(of), of.numbers(quantity), style));
            legend.put(duration == Column.UNKNOWN ? ThresholdRow.SUSTAINED : duration + " steps", style);
        }
        double[] values = Arrays.stream(rows.numbers(quantity))
                .filter(v -> v > 0.0)
                .sorted()
                .toArray();
        return new Panel(
                title,
                Axis.around(KeyWords.axis(key), places(rows)),
                Axis.logarithmic(label, values[0] / 1.2, values[values.length - 1] * 1.2),
                layers,
                Legend.of(legend));
    }

    /** The value of the swept key in the condition of each row. */
    private double[] places(Rows<ThresholdRow> rows) {
        return rows.rows().stream()
                .mapToDouble(row -> swept.number(row.condition(), key))
                .toArray();
    }
}
