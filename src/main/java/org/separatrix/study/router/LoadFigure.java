package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** The load of the experts by rank, of the first seed of every condition, as many in a panel as there are colours. */
final class LoadFigure {

    static final String NAME = "load";

    private static final Marker[] MARKERS = {Marker.NONE, Marker.CIRCLE};

    private LoadFigure() {}

    static Figure of(Rows<TrainingLoadRow> all, SweptValues swept) {
        Rows<TrainingLoadRow> load = all.where(row -> row.repetition() == 0);
        List<Integer> conditions = load.conditions();
        int panels = (conditions.size() + Palette.CYCLE.size() - 1) / Palette.CYCLE.size();
        int each = (conditions.size() + panels - 1) / panels;
        return new Figure(IntStream.range(0, panels)
                .mapToObj(panel -> panel(
                        "Load by rank" + (panels > 1 ? " (" + (panel + 1) + " of " + panels + ")" : ""),
                        load,
                        conditions.subList(panel * each, Math.min(conditions.size(), (panel + 1) * each)),
                        swept))
                .toList());
    }

    private static Panel panel(String title, Rows<TrainingLoadRow> load, List<Integer> conditions, SweptValues swept) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (int c = 0; c < conditions.size(); c++) {
            Rows<TrainingLoadRow> of = load.of(conditions.get(c));
            Style style = new Style(Palette.CYCLE.get(c), Line.SOLID, MARKERS[c % MARKERS.length]);
            layers.add(new Curve(of.numbers(TrainingLoadRow::rank), of.numbers(TrainingLoadRow::load), style));
            legend.put(KeyWords.described(swept, conditions.get(c), List.of()), style);
        }
        return new Panel(
                title,
                Axis.around("rank of the expert", load.numbers(TrainingLoadRow::rank)),
                Axis.around("load over its mean", load.numbers(TrainingLoadRow::load)),
                layers,
                Legend.of(legend));
    }
}
