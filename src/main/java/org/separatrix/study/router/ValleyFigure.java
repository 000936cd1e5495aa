package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        wall(valleys.found(), ValleyRow::left, true, curves).ifPresent(walls::add);
        wall(valleys.found(), ValleyRow::right, false, curves).ifPresent(walls::add);
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

    /** The names of the walls on one side, above the highest of them; where they differ, with the series that has each. */
    private static Optional<Note> wall(
            List<ValleyRow> valleys, Function<ValleyRow, ValleyRow.End> side, boolean left, SeriesCurves curves) {
        Map<String, String> names = new LinkedHashMap<>();
        double x = 0.0;
        double y = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < valleys.size(); s++) {
            ValleyRow.End end = side.apply(valleys.get(s));
            if (end.wall() != Wall.NONE && end.wall() != Wall.OTHER) {
                names.putIfAbsent(
                        end.wall().label(), curves.words(curves.series().get(s)));
                if (end.misrouting().value() > y) {
                    double[] places = curves.x(curves.series().get(s));
                    x = places[left ? 0 : places.length - 1];
                    y = end.misrouting().value();
                }
            }
        }
        String text = names.size() == 1
                ? names.keySet().iterator().next()
                : names.entrySet().stream()
                        .map(wall -> wall.getKey() + " (" + wall.getValue() + ")")
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Note(x, y, text, left ? 0.0 : 1.0));
    }
}
