package org.separatrix.study.router;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Interval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Note;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.router.observation.DropCurve;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.Figures;
import org.separatrix.study.SeriesStyles;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.study.router.Valley.Wall;
import org.separatrix.tables.TableRows;

/** The figures of a router study: the valley with its walls, the cliff, and what training does to the load. */
public final class RouterFigures {

    private static final int POINTS_OF_A_FIT = 100;
    private static final double ROOM = 1.1;

    private final Map<String, TableRows> tables;
    private final SweptValues swept;
    private final IntToDoubleFunction relativeInhibition;

    private RouterFigures(Map<String, TableRows> tables, SweptValues swept, IntToDoubleFunction relativeInhibition) {
        this.tables = tables;
        this.swept = swept;
        this.relativeInhibition = relativeInhibition;
    }

    /**
     * Draws the figures, where there is something to be seen.
     *
     * @param relativeInhibition J/k of a condition, in which sweeps of J are drawn
     */
    public static void draw(
            Figures files, Map<String, TableRows> tables, SweptValues swept, IntToDoubleFunction relativeInhibition) {
        RouterFigures figures = new RouterFigures(tables, swept, relativeInhibition);
        List<SweptSeries> series = SweptSeries.of(swept);
        if (tables.containsKey(CliffWidth.TABLE)) {
            files.draw("cliff", () -> new Figure(List.of(figures.cliff())));
        } else if (tables.containsKey(RoutingRows.ROUTER) && !series.isEmpty()) {
            files.draw("valley", () -> figures.valley(series));
        }
        if (tables.containsKey(TrainingSummary.TABLE)) {
            if (!series.isEmpty()) {
                files.draw("training", () -> figures.training(series));
            }
            files.draw("load", () -> new Figure(List.of(figures.load())));
        }
    }

    private Figure valley(List<SweptSeries> series) {
        TableRows router = tables.get(RoutingRows.ROUTER);
        List<Layer> walls = new ArrayList<>();
        walls.addAll(walls(series, Valley::left, true));
        walls.addAll(walls(series, Valley::right, false));
        return new Figure(List.of(
                curves("Wrong slots", "misrouting", "fraction of k slots", router, series, walls),
                curves("Kept too long", "stale", "fraction of those that should go", router, series, List.of())));
    }

    /** The name of each kind of wall on one side, once, above the highest of its kind. */
    private List<Layer> walls(List<SweptSeries> series, Function<Valley, Wall> side, boolean left) {
        TableRows router = tables.get(RoutingRows.ROUTER);
        Map<Wall, Note> highest = new EnumMap<>(Wall.class);
        for (SweptSeries one : series) {
            Wall wall = side.apply(new Valley(router, one));
            double[] x = x(one);
            int end = left ? 0 : x.length - 1;
            double y = one.numbers(router, "misrouting")[end];
            if (wall != Wall.NONE
                    && (!highest.containsKey(wall) || highest.get(wall).y() < y)) {
                highest.put(wall, new Note(x[end], y, wall.label, left ? 0.0 : 1.0));
            }
        }
        return List.copyOf(highest.values());
    }

    /** Popularity alone has no values to show. */
    private Figure training(List<SweptSeries> series) {
        TableRows training = tables.get(TrainingSummary.TABLE);
        List<Layer> marks = new ArrayList<>();
        marks.addAll(mark("G_by_chance", "expected by chance ", 1.0, series));
        marks.addAll(mark("G_derived", " even state unstable", 0.0, series));
        Panel load = curves("Who shares the load", "n_eff", "effective number of experts", training, series, marks);
        boolean worthless = Arrays.stream(training.numbers("value")).allMatch(value -> value == 0.0);
        return new Figure(
                worthless
                        ? List.of(load)
                        : List.of(
                                load,
                                curves(
                                        "What it is worth",
                                        "value",
                                        "mean value of a slot",
                                        training,
                                        series,
                                        List.of())));
    }

    /** The first gain in a column of the tipping table, where the figure reaches it. */
    private List<Layer> mark(String column, String name, double align, List<SweptSeries> series) {
        TableRows tipping = tables.get(Tipping.TABLE);
        double[] gains = tipping == null ? new double[] {Double.NaN} : tipping.numbers(column);
        double[] x = series.get(0).x();
        if (!(gains[0] > x[0] && gains[0] < x[x.length - 1])) {
            return List.of();
        }
        double top = Arrays.stream(tables.get(TrainingSummary.TABLE).numbers("n_eff"))
                .max()
                .orElse(1.0);
        Style line = new Style(Palette.GREY, Line.DASHED, Marker.NONE);
        return List.of(
                new Curve(new double[] {gains[0], gains[0]}, new double[] {0.0, ROOM * top}, line),
                new Note(gains[0], 0.0, name, align));
    }

    /** A quantity of a table over the series, each with the band of its interval, and room for notes above it. */
    private Panel curves(
            String title, String column, String label, TableRows table, List<SweptSeries> all, List<Layer> notes) {
        SeriesStyles styles = new SeriesStyles(all, swept);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        DoubleStream.Builder ends = DoubleStream.builder().add(0.0);
        DoubleStream.Builder places = DoubleStream.builder();
        double room = notes.isEmpty() ? 1.0 : ROOM;
        for (int s = 0; s < styles.shown().size(); s++) {
            SweptSeries series = styles.shown().get(s);
            Style style = styles.curve(s);
            double[] x = x(series);
            double[] y = series.numbers(table, column);
            if (styles.isFew()) {
                double[] high = series.numbers(table, column + "_high");
                layers.add(new Interval(x, series.numbers(table, column + "_low"), high, style.colour(), true));
                Arrays.stream(high).forEach(h -> ends.add(h).add(room * h));
            }
            layers.add(new Curve(x, y, style));
            legend.put(series.label(), style);
            Arrays.stream(y).forEach(ends);
            Arrays.stream(x).forEach(places);
        }
        layers.addAll(notes);
        return styles.panel(
                title,
                Axis.around(
                        isInhibition(all.get(0)) ? "J/k" : all.get(0).key(),
                        places.build().toArray()),
                Axis.around(label, ends.build().toArray()),
                layers,
                legend);
    }

    /** How often rank k is dropped, with the fitted curves. */
    private Panel cliff() {
        TableRows cliff = tables.get(RoutingRows.CLIFF);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        DoubleStream.Builder margins = DoubleStream.builder();
        SeriesStyles styles = new SeriesStyles(SweptSeries.over(swept, CliffWidth.MARGIN), swept);
        for (int s = 0; s < styles.shown().size(); s++) {
            SweptSeries series = styles.shown().get(s);
            Style points = styles.points(s);
            Estimate width = CliffWidth.fit(cliff, series, condition -> Integer.MAX_VALUE);
            if (styles.isFew()) {
                layers.add(new Interval(
                        series.x(),
                        series.numbers(cliff, "dropped_low"),
                        series.numbers(cliff, "dropped_high"),
                        points.colour(),
                        false));
            }
            layers.add(new Curve(series.x(), series.numbers(cliff, "dropped"), points));
            layers.add(fitted(series, width, points.colour()));
            String name = series.others().isEmpty() ? "" : series.label() + ": ";
            legend.put(String.format(Locale.ROOT, "%sW = %.3f", name, width.value()), points);
            Arrays.stream(series.x()).forEach(margins);
        }
        return styles.panel(
                "The last winner dropped",
                Axis.around("margin over the next, logits", margins.build().toArray()),
                Axis.linear("fraction of tokens", 0.0, 0.6),
                layers,
                legend);
    }

    private static Curve fitted(SweptSeries series, Estimate width, Color colour) {
        DropCurve curve = new DropCurve(width);
        double[] x = new double[POINTS_OF_A_FIT];
        double most = series.x()[series.x().length - 1];
        Arrays.setAll(x, i -> most * i / (POINTS_OF_A_FIT - 1.0));
        double[] y = Arrays.stream(x)
                .map(m -> Double.isNaN(width.value()) ? Double.NaN : curve.at(m))
                .toArray();
        return new Curve(x, y, new Style(colour, Line.SOLID, Marker.NONE));
    }

    /** The load of the experts by rank, of the first seed of the first conditions. */
    private Panel load() {
        TableRows load = tables.get(TrainingRows.LOAD).where("repetition", "0");
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        List<String> all = load.distinct("condition");
        List<String> conditions = all.stream().limit(Palette.CYCLE.size()).toList();
        String shown = conditions.size() < all.size()
                ? ", first " + conditions.size() + " of " + all.size() + " conditions"
                : "";
        for (int c = 0; c < conditions.size(); c++) {
            TableRows of = load.where("condition", conditions.get(c));
            Style style = new Style(Palette.CYCLE.get(c), Line.SOLID, Marker.NONE);
            layers.add(new Curve(of.numbers("rank"), of.numbers("load"), style));
            legend.put(String.join(", ", swept.rows().get(Integer.parseInt(conditions.get(c)))), style);
        }
        return new Panel(
                "Load by rank" + shown,
                Axis.around("rank of the expert", load.numbers("rank")),
                Axis.around("load over its mean", load.numbers("load")),
                layers,
                Legend.of(legend));
    }

    private double[] x(SweptSeries series) {
        return isInhibition(series)
                ? series.conditions().stream()
                        .mapToDouble(relativeInhibition::applyAsDouble)
                        .toArray()
                : series.x();
    }

    private static boolean isInhibition(SweptSeries series) {
        return series.key().equals("router.J");
    }
}
