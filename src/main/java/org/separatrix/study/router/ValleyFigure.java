package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Note;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.Wall;
import org.separatrix.tables.Rows;

/** Mis-routing over a swept key, with its causes at either end, and the experts that stay active too long. */
final class ValleyFigure {

    static final String NAME = "valley";

    private ValleyFigure() {}

    /** @param valleys of the series of the curves, in their order */
    static Figure of(Rows<RoutingRow> routing, Rows<ValleyRow> valleys, SeriesCurves curves) {
        List<Layer> walls = new ArrayList<>();
        walls.addAll(walls(valleys.found(), ValleyRow::left, true, curves));
        walls.addAll(walls(valleys.found(), ValleyRow::right, false, curves));
        return new Figure(List.of(
                curves.panel(
                        "Wrong slots",
                        "fraction of k slots",
                        routing,
                        row -> row.estimate(Observable.MISROUTING),
                        walls),
                curves.panel(
                        "Kept too long",
                        "fraction of those that should go",
                        routing,
                        row -> row.estimate(Observable.STALE),
                        List.of())));
    }

    /** The name of each kind of wall on one side, once, above the highest of its kind. */
    private static List<Layer> walls(
            List<ValleyRow> valleys, Function<ValleyRow, ValleyRow.End> side, boolean left, SeriesCurves curves) {
        Map<Wall, Note> highest = new EnumMap<>(Wall.class);
        for (int s = 0; s < valleys.size(); s++) {
            ValleyRow.End end = side.apply(valleys.get(s));
            Wall wall = end.wall();
            double[] x = curves.x(curves.series().get(s));
            double y = end.misrouting().value();
            if (wall != Wall.NONE
                    && (!highest.containsKey(wall) || highest.get(wall).y() < y)) {
                highest.put(wall, new Note(x[left ? 0 : x.length - 1], y, wall.label(), left ? 0.0 : 1.0));
            }
        }
        return List.copyOf(highest.values());
    }
}
