package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
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
import org.separatrix.study.KeyWords;
import org.separatrix.tables.Rows;

/**
 * Onset of oscillations of the count over J: the share of oscillating tokens, and measured against predicted onset,
 * token by token.
 */
final class OnsetFigure {

    static final String NAME = "onset";

    private static final String CAPTION =
            "From which inhibition on the count of active experts oscillates: the share of tokens "
                    + "that do, and for each token the measured onset over the predicted one. Nothing is "
                    + "fitted; on the dashed line the prediction is right.";
    private static final List<Style> STYLES = List.of(
            new Style(Palette.BLUE, Line.SOLID, Marker.CIRCLE),
            new Style(Palette.VERMILLION, Line.SOLID, Marker.SQUARE),
            new Style(Palette.GREEN, Line.SOLID, Marker.TRIANGLE),
            new Style(Palette.PURPLE, Line.SOLID, Marker.DIAMOND));
    private static final Style EQUAL = new Style(Palette.GREY, Line.DASHED, Marker.NONE);

    private OnsetFigure() {}

    /** Draws the figure, where there is an onset: of the first few series, and the title says of how many. */
    static void draw(Figures files, Rows<OnsetTokenRow> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        Map<String, List<OnsetTokenRow>> all = series(tokens);
        Map<String, List<OnsetTokenRow>> series = new LinkedHashMap<>();
        all.entrySet().stream().limit(STYLES.size()).forEach(of -> series.put(of.getKey(), of.getValue()));
        String shown = series.size() < all.size() ? ", first " + series.size() + " of " + all.size() + " series" : "";
        files.draw(NAME, CAPTION, () -> new Figure(List.of(shares(series, shown), comparison(series))));
    }

    /** The tokens of each series by what it is called: by the first swept keys, as many as tell the series apart. */
    private static Map<String, List<OnsetTokenRow>> series(Rows<OnsetTokenRow> tokens) {
        int keys = tokens.front().size();
        long all = different(tokens, keys);
        while (keys > 1 && different(tokens, keys - 1) == all) {
            keys--;
        }
        Map<String, List<OnsetTokenRow>> series = new LinkedHashMap<>();
        for (Rows.Row<OnsetTokenRow> row : tokens.rows()) {
            List<String> named = new ArrayList<>();
            for (int key = 0; key < keys; key++) {
                named.add(
                        KeyWords.described(tokens.front().get(key), row.front().get(key)));
            }
            series.computeIfAbsent(String.join(", ", named), none -> new ArrayList<>())
                    .add(row.found());
        }
        return series;
    }

    private static long different(Rows<OnsetTokenRow> tokens, int keys) {
        return tokens.rows().stream()
                .map(row -> row.front().subList(0, keys))
                .distinct()
                .count();
    }

    private static double[] numbers(List<OnsetTokenRow> tokens, ToDoubleFunction<OnsetTokenRow> number) {
        return tokens.stream().mapToDouble(number).toArray();
    }

    private static Panel shares(Map<String, List<OnsetTokenRow>> series, String shown) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        double[] all = {0.0};
        for (Map.Entry<String, List<OnsetTokenRow>> of : series.entrySet()) {
            Style style = STYLES.get(legend.size());
            double[] measured = sorted(numbers(of.getValue(), OnsetTokenRow::onset));
            double[] predicted = sorted(numbers(of.getValue(), OnsetTokenRow::predicted));
            layers.add(share(predicted, measured.length, new Style(style.colour(), Line.DASHED, Marker.NONE)));
            layers.add(share(measured, measured.length, new Style(style.colour(), Line.SOLID, Marker.NONE)));
            legend.put(
                    of.getKey().isEmpty() ? "measured" : of.getKey(),
                    new Style(style.colour(), Line.SOLID, Marker.NONE));
            all = DoubleStream.concat(Arrays.stream(all), Arrays.stream(measured))
                    .toArray();
        }
        legend.put("predicted", new Style(Palette.BLACK, Line.DASHED, Marker.NONE));
        return new Panel(
                "Tokens whose count oscillates" + shown,
                Axis.around("inhibition between experts J", all),
                Axis.linear("fraction of tokens", 0.0, 1.0),
                layers,
                Legend.of(legend));
    }

    private static Panel comparison(Map<String, List<OnsetTokenRow>> series) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        double most = 1.0;
        for (List<OnsetTokenRow> of : series.values()) {
            most = Math.max(
                    most, Arrays.stream(numbers(of, OnsetTokenRow::onset)).max().orElse(most));
        }
        layers.add(new Curve(new double[] {0.0, most}, new double[] {0.0, most}, EQUAL));
        for (Map.Entry<String, List<OnsetTokenRow>> of : series.entrySet()) {
            Style style = STYLES.get(legend.size());
            Style points = new Style(style.colour(), Line.NONE, style.marker());
            layers.add(new Curve(
                    numbers(of.getValue(), OnsetTokenRow::predicted),
                    numbers(of.getValue(), OnsetTokenRow::onset),
                    points));
            legend.put(of.getKey().isEmpty() ? "a token" : of.getKey(), points);
        }
        return new Panel(
                "Token by token",
                Axis.linear("J of the onset, predicted", 0.0, most),
                Axis.linear("J of the onset, measured", 0.0, most),
                layers,
                Legend.of(legend));
    }

    /** Without NaN. */
    private static double[] sorted(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    private static Curve share(double[] sorted, int all, Style style) {
        double[] x = new double[2 * sorted.length];
        double[] y = new double[x.length];
        for (int i = 0; i < sorted.length; i++) {
            x[2 * i] = x[2 * i + 1] = sorted[i];
            y[2 * i] = (double) i / all;
            y[2 * i + 1] = (i + 1.0) / all;
        }
        return new Curve(x, y, style);
    }
}
