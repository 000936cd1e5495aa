package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.study.Figures;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.TableRows;

/** The smallest cues that turn a trial around over a swept key: their gain, and the charge gain × duration. */
public final class ThresholdFigure {

    public static final String NAME = "thresholds";

    private ThresholdFigure() {}

    /** Draws the figure if there are thresholds over a single numeric key. */
    public static void draw(Figures files, Map<String, TableRows> tables, SweptValues swept) {
        TableRows thresholds = tables.get(SpectrumRows.THRESHOLDS);
        if (thresholds != null
                && swept.keys().size() == 1
                && swept.conditions() > 1
                && Arrays.stream(thresholds.numbers("gain")).anyMatch(gain -> gain > 0.0)) {
            String key = swept.keys().get(0);
            files.draw(
                    NAME,
                    () -> new Figure(List.of(
                            panel("The weakest cue that turns a trial", thresholds, key, "gain", "gain"),
                            panel(
                                    "Its charge",
                                    thresholds.where("cue", "pulse"),
                                    key,
                                    "charge",
                                    "gain \u00d7 duration, steps"))));
        }
    }

    private static Panel panel(String title, TableRows rows, String key, String quantity, String label) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        List<String> durations = rows.distinct("duration");
        for (int d = 0; d < durations.size(); d++) {
            TableRows of = rows.where("duration", durations.get(d));
            Style style = new Style(Palette.CYCLE.get(d % Palette.CYCLE.size()), Line.SOLID, Marker.CIRCLE);
            layers.add(new Curve(of.numbers(key), of.numbers(quantity), style));
            legend.put(durations.get(d).isEmpty() ? "sustained" : durations.get(d) + " steps", style);
        }
        double[] values = Arrays.stream(rows.numbers(quantity))
                .filter(v -> v > 0.0)
                .sorted()
                .toArray();
        return new Panel(
                title,
                Axis.around(key, rows.numbers(key)),
                Axis.logarithmic(label, values[0] / 1.2, values[values.length - 1] * 1.2),
                layers,
                Legend.of(legend));
    }
}
