package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Interval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SeriesStyles;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/**
 * Panels of a quantity over the last swept key of numbers, a curve a series.
 *
 * @param swept of which they are
 * @param series at least one
 * @param relativeInhibition J/k of a condition, in which sweeps of J are drawn
 */
record SeriesCurves(SweptValues swept, List<SweptSeries> series, IntToDoubleFunction relativeInhibition) {

    private static final double ROOM = 1.1;

    /** Over the last swept key. */
    SeriesCurves(SweptValues swept, IntToDoubleFunction relativeInhibition) {
        this(swept, SweptSeries.of(swept), relativeInhibition);
    }

    /**
     * A panel with the bands of the intervals.
     *
     * @param label of the axis of the quantity
     * @param notes over the curves, with room above them
     */
    <R> Panel panel(String title, String label, Rows<R> rows, Function<R, Estimate> quantity, List<Layer> notes) {
        SeriesStyles styles = new SeriesStyles(series, swept);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        DoubleStream.Builder ends = DoubleStream.builder().add(0.0);
        DoubleStream.Builder places = DoubleStream.builder();
        double room = notes.isEmpty() ? 1.0 : ROOM;
        for (int s = 0; s < styles.shown().size(); s++) {
            SweptSeries one = styles.shown().get(s);
            Style style = styles.curve(s);
            double[] x = x(one);
            double[] y = one.numbers(rows, row -> quantity.apply(row).value());
            if (styles.isFew()) {
                double[] low = one.numbers(rows, row -> quantity.apply(row).low());
                double[] high = one.numbers(rows, row -> quantity.apply(row).high());
                layers.add(new Interval(x, low, high, style.colour(), true));
                Arrays.stream(high).forEach(h -> ends.add(h).add(room * h));
            }
            layers.add(new Curve(x, y, style));
            String words = words(one);
            if (!words.isEmpty()) {
                legend.put(words, style);
            }
            Arrays.stream(y).forEach(ends);
            Arrays.stream(x).forEach(places);
        }
        layers.addAll(notes);
        return styles.panel(
                title,
                Axis.around(
                        isInhibition() ? "J/k" : KeyWords.axis(series.get(0).key()),
                        places.build().toArray()),
                Axis.around(label, ends.build().toArray()),
                layers,
                legend);
    }

    /** What distinguishes a series. */
    String words(SweptSeries of) {
        return KeyWords.described(swept, of.conditions().get(0), List.of(of.key()));
    }

    /** Where the conditions of a series are drawn. */
    double[] x(SweptSeries of) {
        return isInhibition()
                ? of.conditions().stream()
                        .mapToDouble(relativeInhibition::applyAsDouble)
                        .toArray()
                : of.x();
    }

    private boolean isInhibition() {
        return series.get(0).key().equals("router.J");
    }
}
