package org.separatrix.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a figure shows, in words: its panels, their axes, and between which values each of its curves and surfaces lies. */
final class Description {

    private static final MathContext ROUNDED = new MathContext(3);

    /** So many panels are described one by one. */
    private static final int MOST = 6;

    private Description() {}

    static String of(Figure figure) {
        List<Panel> panels = figure.panels();
        String more = panels.size() > MOST ? " And " + (panels.size() - MOST) + " more panels like these." : "";
        return panels.stream().limit(MOST).map(Description::of).collect(Collectors.joining(" ")) + more;
    }

    private static String of(Panel panel) {
        boolean lying = panel.y().label().isEmpty();
        String axes = lying ? "" : panel.y().label() + " over ";
        List<String> shown = new ArrayList<>();
        for (Legend.Entry entry : panel.legend().entries()) {
            DoubleStream values = layers(panel, Curve.class)
                    .filter(curve -> isOf(curve.style(), entry.style()))
                    .flatMapToDouble(curve -> Arrays.stream(lying ? curve.x() : curve.y()));
            DoubleStream lengths = layers(panel, Bars.class)
                    .filter(bars -> bars.sample().equals(entry.style()))
                    .flatMapToDouble(bars -> Arrays.stream(bars.lengths()));
            shown.add(entry.label() + range(DoubleStream.concat(values, lengths)));
        }
        String surface = range(Stream.concat(
                        layers(panel, Cells.class)
                                .flatMap(cells -> cells.cells().stream())
                                .map(Cells.Cell::value),
                        layers(panel, Raster.class)
                                .flatMap(raster -> Arrays.stream(raster.values()))
                                .flatMap(row -> Arrays.stream(row).boxed()))
                .mapToDouble(Double::doubleValue));
        panel.colourBar()
                .filter(bar -> !surface.isEmpty())
                .ifPresent(bar -> shown.add("colour: " + bar.scale().label() + surface));
        String list = shown.isEmpty() ? "" : ": " + String.join("; ", shown);
        return panel.title() + ", " + axes + panel.x().label() + list + ".";
    }

    /** The line and the markers of a series may be two curves, and a part of it dashed. */
    private static boolean isOf(Style curve, Style series) {
        return curve.colour().equals(series.colour())
                && (curve.line() == series.line() || curve.marker() == series.marker());
    }

    private static <L extends Layer> Stream<L> layers(Panel panel, Class<L> kind) {
        return panel.layers().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Between which values; nothing where there are none. */
    private static String range(DoubleStream values) {
        double[] known = values.filter(Double::isFinite).sorted().toArray();
        if (known.length == 0) {
            return "";
        }
        String low = rounded(known[0]);
        String high = rounded(known[known.length - 1]);
        return low.equals(high) ? " " + low : " " + low + " to " + high;
    }

    private static String rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(ROUNDED).stripTrailingZeros();
        return Math.abs(rounded.precision() - rounded.scale()) > 6 ? rounded.toString() : rounded.toPlainString();
    }
}
