package org.separatrix.study.router;

import java.util.ArrayList;
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
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** The load of the experts by rank, of the first seed of the first conditions. */
final class LoadFigure {

    static final String NAME = "load";

    private LoadFigure() {}

    static Figure of(Rows<TrainingLoadRow> all, SweptValues swept) {
        Rows<TrainingLoadRow> load = all.where(row -> row.repetition() == 0);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        int conditions = load.conditions().size();
        List<Integer> drawn =
                load.conditions().stream().limit(Palette.CYCLE.size()).toList();
        String shown = drawn.size() < conditions ? ", first " + drawn.size() + " of " + conditions + " conditions" : "";
        for (int c = 0; c < drawn.size(); c++) {
            Rows<TrainingLoadRow> of = load.of(drawn.get(c));
            Style style = new Style(Palette.CYCLE.get(c), Line.SOLID, Marker.NONE);
            layers.add(new Curve(of.numbers(TrainingLoadRow::rank), of.numbers(TrainingLoadRow::load), style));
            legend.put(String.join(", ", swept.rows().get(drawn.get(c))), style);
        }
        return new Figure(List.of(new Panel(
                "Load by rank" + shown,
                Axis.around("rank of the expert", load.numbers(TrainingLoadRow::rank)),
                Axis.around("load over its mean", load.numbers(TrainingLoadRow::load)),
                layers,
                Legend.of(legend))));
    }
}
