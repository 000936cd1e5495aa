package org.separatrix.study;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.ColourBar;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.figures.Viridis;

/**
 * Styles that distinguish the series of a figure: a few series by colours and markers, with a legend; more by a scale
 * of colours over the other swept key, or over their order where that is not one key of numbers. Of more than
 * {@value #MOST}, so many are shown, evenly spread, and the title says so.
 */
public final class SeriesStyles {

    static final int MOST = 200;

    private final int all;
    private final List<SweptSeries> shown;
    private final Optional<Axis> scale;
    private final double[] places;

    /**
     * @param series at least one
     * @param swept of which they are
     */
    public SeriesStyles(List<SweptSeries> series, SweptValues swept) {
        List<String> others = swept.keysWithout(series.get(0).key());
        all = series.size();
        shown = all <= MOST
                ? List.copyOf(series)
                : IntStream.range(0, MOST)
                        .mapToObj(i -> series.get((int) ((long) i * (all - 1) / (MOST - 1))))
                        .toList();
        double[] values = shown.stream()
                .mapToDouble(of -> swept.number(of.conditions().get(0), others.isEmpty() ? "" : others.get(0)))
                .toArray();
        boolean oneKey = others.size() == 1 && Arrays.stream(values).allMatch(Double::isFinite);
        places = oneKey
                ? values
                : shown.stream().mapToDouble(of -> series.indexOf(of) + 1.0).toArray();
        scale = isFew()
                ? Optional.empty()
                : Optional.of(Axis.around(
                        oneKey ? KeyWords.axis(others.get(0)) : "series, in the order of the sweep", places));
    }

    public List<SweptSeries> shown() {
        return shown;
    }

    /** Whether there is room for intervals, markers and a legend. */
    public boolean isFew() {
        return shown.size() <= Palette.CYCLE.size();
    }

    /** Of the points of a series. */
    public Style points(int series) {
        return new Style(colour(series), Line.NONE, marker(series));
    }

    /** Of a series as a curve. */
    public Style curve(int series) {
        return new Style(colour(series), Line.SOLID, isFew() ? marker(series) : Marker.NONE);
    }

    /** A panel of these series, with what tells them apart. */
    public Panel panel(String title, Axis x, Axis y, List<Layer> layers, Map<String, Style> legend) {
        String said = all == shown.size() ? title : title + ", " + shown.size() + " of " + all + " series";
        return scale.isPresent()
                ? new Panel(said, x, y, layers, Legend.NONE, Optional.of(new ColourBar(scale.get(), List.of())))
                : new Panel(said, x, y, layers, Legend.of(legend));
    }

    private static Marker marker(int series) {
        return Style.ofSeries(series, Line.SOLID).marker();
    }

    private Color colour(int series) {
        return scale.map(of -> Viridis.at(of.fraction(places[series])))
                .orElseGet(() -> Style.ofSeries(series, Line.SOLID).colour());
    }
}
