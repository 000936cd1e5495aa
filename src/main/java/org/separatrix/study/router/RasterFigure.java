package org.separatrix.study.router;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.separatrix.experiment.Experiment;
import org.separatrix.figures.Axis;
import org.separatrix.figures.ColourBar;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Raster;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.router.observation.Observable;
import org.separatrix.study.Figures;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/**
 * The experts of one stream over time, a panel for each of a few conditions. Winners and active experts have rows of
 * equal height; all others are squeezed below them.
 */
public final class RasterFigure {

    public static final String NAME = "experts";

    private static final String CAPTION =
            "One stream of tokens expert by expert, at the ends of the sweep and where mis-routing is least between them."
                    + " A single example, not a mean.";

    /** The height of all bystanders together, over that of the contenders. */
    private static final double SQUEEZED = 0.3;

    private static final int TICK_EVERY = 10;
    private static final Axis RATES = Axis.linear("rate of the expert", 0.0, 1.0);
    private static final Style FRAME = new Style(Palette.VERMILLION, Line.SOLID, Marker.NONE);
    private static final Style BOUNDARY = new Style(Color.WHITE, Line.DASHED, Marker.NONE);

    private RasterFigure() {}

    /**
     * A panel's stream.
     *
     * @param title of the panel: the swept values of its condition
     */
    record Shown(String title, RoutedStream stream) {}

    /** Computes the streams of a few conditions; none of those that cannot be computed again. */
    static List<Shown> streams(Experiment experiment, SweptValues swept, Rows<RoutingRow> routing) {
        List<Shown> streams = new ArrayList<>();
        for (int condition : chosen(swept, routing)) {
            RoutedStream.first(experiment.condition(condition), experiment.router(condition))
                    .ifPresent(stream -> streams.add(new Shown(title(swept, condition), stream)));
        }
        return streams;
    }

    /** Draws the figure, if there is a stream. */
    static void draw(Figures files, List<Shown> streams) {
        if (!streams.isEmpty()) {
            files.draw(
                    NAME,
                    CAPTION,
                    () -> new Figure(streams.stream()
                            .map(shown -> panel(shown.title(), shown.stream()))
                            .toList()));
        }
    }

    /** The ends of the first series and where it is best between them. */
    private static Iterable<Integer> chosen(SweptValues swept, Rows<RoutingRow> routing) {
        List<SweptSeries> all = SweptSeries.of(swept);
        if (all.isEmpty()) {
            return List.of(0);
        }
        SweptSeries series = all.get(0);
        double[] misrouting = series.numbers(
                routing, row -> row.estimate(Observable.MISROUTING).value());
        int best = 1;
        for (int i = 1; i < misrouting.length - 1; i++) {
            best = misrouting[i] <= misrouting[best] ? i : best;
        }
        return new TreeSet<>(List.of(0, best, misrouting.length - 1))
                .stream().map(series.conditions()::get).toList();
    }

    private static String title(SweptValues swept, int condition) {
        List<String> named = new ArrayList<>();
        for (int key = 0; key < swept.keys().size(); key++) {
            String name = swept.keys().get(key);
            named.add(name.substring(name.lastIndexOf('.') + 1) + " = "
                    + swept.rows().get(condition).get(key));
        }
        return named.isEmpty() ? "Experts over time" : String.join(", ", named);
    }

    private static Panel panel(String title, RoutedStream stream) {
        List<Integer> contenders = stream.contenders();
        List<Integer> bystanders = stream.bystanders();
        double depth = -contenders.size() * (1.0 + (bystanders.isEmpty() ? 0.0 : SQUEEZED));
        List<Layer> layers = new ArrayList<>();
        layers.add(raster(stream, contenders, 0.0, -contenders.size()));
        if (!bystanders.isEmpty()) {
            double edge = -contenders.size();
            layers.add(raster(stream, bystanders, edge, depth));
            layers.add(new Curve(new double[] {0.0, stream.ticks()}, new double[] {edge, edge}, BOUNDARY));
        }
        for (int token = 1; token < stream.tokens(); token++) {
            double at = (double) token * stream.dwell();
            layers.add(new Curve(new double[] {at, at}, new double[] {0.0, depth}, BOUNDARY));
        }
        for (int row = 0; row < contenders.size(); row++) {
            layers.addAll(frames(stream, contenders.get(row), -row));
        }
        return new Panel(
                title,
                Axis.linear("tick", 0.0, stream.ticks()),
                experts(contenders.size(), stream.experts(), depth),
                layers,
                new Legend(List.of(new Legend.Entry("the k highest logits of the token", FRAME))),
                Optional.of(new ColourBar(RATES, List.of())));
    }

    private static Raster raster(RoutedStream stream, List<Integer> experts, double top, double bottom) {
        double[][] rows = experts.stream().map(i -> stream.rates()[i]).toArray(double[][]::new);
        return new Raster(0.0, stream.ticks(), bottom, top, rows, RATES);
    }

    /** Counts the rows, the squeezed ones below all at once. */
    private static Axis experts(int contenders, int all, double depth) {
        List<Axis.Tick> ticks = new ArrayList<>();
        IntStream.rangeClosed(1, contenders / TICK_EVERY)
                .forEach(n -> ticks.add(new Axis.Tick(-n * TICK_EVERY, Integer.toString(n * TICK_EVERY))));
        if (all > contenders) {
            ticks.add(new Axis.Tick(depth, Integer.toString(all)));
        }
        return new Axis("experts", depth, 0.0, false, ticks);
    }

    /** A frame around each time that an expert should be routed. */
    private static List<Layer> frames(RoutedStream stream, int expert, double top) {
        List<Layer> frames = new ArrayList<>();
        for (int token = 0; token < stream.tokens(); token++) {
            if (stream.wins(expert, token) && !stream.wins(expert, token - 1)) {
                int end = token;
                while (stream.wins(expert, end)) {
                    end++;
                }
                double left = (double) token * stream.dwell();
                double right = (double) end * stream.dwell();
                frames.add(new Curve(
                        new double[] {left, right, right, left, left},
                        new double[] {top, top, top - 1.0, top - 1.0, top},
                        FRAME));
            }
        }
        return frames;
    }
}
