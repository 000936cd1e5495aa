package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Cells;
import org.separatrix.figures.ColourBar;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.ring.Model;

/** A trial through time: the bump of each ring, what would be reported, and who is ahead. */
final class TraceFigure {

    private static final int MOST_RINGS = 4;
    private static final int MOST_COLUMNS = 160;
    private static final Style LINE = new Style(Palette.BLACK, Style.Line.SOLID, Style.Marker.NONE);
    private static final Style DOTS = new Style(Palette.BLACK, Style.Line.NONE, Style.Marker.CIRCLE);

    private TraceFigure() {}

    static Figure of(Trace trace) {
        Axis time = Axis.linear("step", 0.0, trace.times() - 1.0);
        Axis angle = Axis.linear("angle (rad)", -Math.PI, Math.PI);
        List<Panel> panels = new ArrayList<>();
        for (int ring = 0; ring < Math.min(trace.rings(), MOST_RINGS); ring++) {
            panels.add(bump(trace, ring, time, angle));
        }
        double[] sampled = sampled(trace).mapToDouble(t -> t).toArray();
        double[] decoded = at(sampled, trace.decoded());
        double[] dominance = at(sampled, trace.dominance());
        double most =
                Math.max(1e-3, Arrays.stream(dominance).map(Math::abs).max().orElse(0.0));
        panels.add(new Panel("Decoded angle", time, angle, List.of(new Curve(sampled, decoded, DOTS)), Legend.NONE));
        panels.add(new Panel(
                "Dominance of the target",
                time,
                Axis.linear("D (rate)", -1.1 * most, 1.1 * most),
                List.of(new Curve(sampled, dominance, LINE)),
                Legend.NONE));
        return new Figure(panels);
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
