package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.separatrix.experiment.Condition;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Cells;
import org.separatrix.figures.ColourBar;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Note;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;

/** A trial through time: the bump of each ring, what would be reported, and who is ahead. */
final class TraceFigure {

    private static final int MOST_RINGS = 4;
    private static final int MOST_COLUMNS = 160;
    private static final Style LINE = new Style(Palette.BLACK, Style.Line.SOLID, Style.Marker.NONE);
    private static final Style TARGET = new Style(Palette.BLUE, Style.Line.SOLID, Style.Marker.NONE);
    private static final Style NONTARGET = new Style(Palette.VERMILLION, Style.Line.SOLID, Style.Marker.NONE);
    private static final Style REPORT = new Style(Palette.PURPLE, Style.Line.NONE, Style.Marker.DIAMOND);
    private static final Style EPOCH = new Style(Palette.GREY, Style.Line.DASHED, Style.Marker.NONE);

    /** Between the names of epochs, of the height of a panel. */
    private static final double NOTE = 0.06;

    private static final Style DOTS = new Style(Palette.BLACK, Style.Line.NONE, Style.Marker.CIRCLE);

    private TraceFigure() {}

    static Figure of(Trace trace) {
        Axis time = Axis.linear("step", 0.0, trace.times() - 1.0);
        Axis angle = Axis.linear("preferred angle, radians", -Math.PI, Math.PI);
        List<Panel> panels = new ArrayList<>();
        for (int ring = 0; ring < Math.min(trace.rings(), MOST_RINGS); ring++) {
            panels.add(bump(trace, ring, time, angle));
        }
        double[] sampled = sampled(trace).mapToDouble(t -> t).toArray();
        double[] dominance = at(sampled, trace.dominance());
        double most =
                Math.max(1e-3, Arrays.stream(dominance).map(Math::abs).max().orElse(0.0));
        panels.add(decoded(trace, sampled, time, angle));
        Axis rates = Axis.linear("mean rate of its ring less that of the next", -1.1 * most, 1.1 * most);
        List<Layer> layers = new ArrayList<>(epochs(trace.condition(), rates));
        layers.add(Curve.zero(sampled));
        layers.add(new Curve(sampled, dominance, LINE));
        panels.add(new Panel("Dominance of the target", time, rates, layers, Legend.NONE));
        return new Figure(panels);
    }

    /** With the items, the report in the end, and where epochs begin and end. */
    private static Panel decoded(Trace trace, double[] sampled, Axis time, Axis angle) {
        Condition condition = trace.condition();
        double[] decoded = trace.decoded();
        double last = trace.times() - 1.0;
        List<Layer> layers = new ArrayList<>(epochs(condition, angle));
        Map<String, Style> legend = new LinkedHashMap<>();
        List<Double> items = condition.protocol().items();
        for (int item = items.size() - 1; item >= 0; item--) {
            double at = Math.IEEEremainder(items.get(item), 2.0 * Math.PI);
            layers.add(new Curve(new double[] {0.0, last}, new double[] {at, at}, item == 0 ? TARGET : NONTARGET));
        }
        layers.add(new Curve(sampled, at(sampled, decoded), DOTS));
        layers.add(new Curve(new double[] {last}, new double[] {decoded[decoded.length - 1]}, REPORT));
        legend.put("target", TARGET);
        if (items.size() > 1) {
            legend.put(items.size() == 2 ? "non-target" : "non-targets", NONTARGET);
        }
        legend.put("decoded", DOTS);
        legend.put("report", REPORT);
        return new Panel("Decoded angle", time, angle, layers, Legend.of(legend));
    }

    /** Where drives that act begin, with their names, and where they end. */
    private static List<Layer> epochs(Condition condition, Axis vertical) {
        List<Layer> layers = new ArrayList<>();
        double height = vertical.high() - vertical.low();
        double name = vertical.low();
        for (Epoch epoch : condition.protocol().epochs()) {
            if (epoch.gain() != 0.0 && epoch.from() < epoch.to()) {
                double[] ends = {vertical.low(), vertical.high()};
                layers.add(new Curve(new double[] {epoch.from(), epoch.from()}, ends, EPOCH));
                layers.add(new Curve(new double[] {epoch.to(), epoch.to()}, ends, EPOCH));
                layers.add(new Note(epoch.from(), name, " " + epoch.name(), 0.0));
                name += NOTE * height;
            }
        }
        return layers;
    }

    private static Panel bump(Trace trace, int ring, Axis time, Axis angle) {
        Model model = trace.condition().model();
        double spacing = 2.0 * Math.PI / model.neurons();
        int[] times = sampled(trace).toArray();
        double most = 1e-6;
        List<Cells.Cell> cells = new ArrayList<>();
        for (int column = 0; column < times.length; column++) {
            double right = column + 1 < times.length ? times[column + 1] : trace.times() - 1.0;
            for (int neuron = 0; neuron < model.neurons(); neuron++) {
                double rate = trace.rates()[ring][times[column]][neuron];
                double low = model.preferredAngle(neuron);
                most = Math.max(most, rate);
                cells.add(new Cells.Cell(times[column], right, low, low + spacing, rate));
            }
        }
        Axis rates = Axis.linear("rate", 0.0, most);
        return new Panel("Ring " + ring, time, angle, new Cells(cells, rates), new ColourBar(rates, List.of()));
    }

    private static IntStream sampled(Trace trace) {
        int stride = Math.max(1, trace.times() / MOST_COLUMNS);
        return IntStream.range(0, trace.times()).filter(t -> t % stride == 0);
    }

    private static double[] at(double[] times, double[] values) {
        return Arrays.stream(times).map(t -> values[(int) t]).toArray();
    }
}
