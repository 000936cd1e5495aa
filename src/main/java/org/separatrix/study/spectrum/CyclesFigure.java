package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
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
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/**
 * Amplitude and period of limit cycles over cross-inhibition, from the onset of oscillation through the folds: cycles that
 * attract solid, others dashed, as fixed points are everywhere. A curve a condition; of more than there are colours a row of
 * panels each.
 */
final class CyclesFigure {

    static final String NAME = "cycles";

    private static final String CAPTION =
            "Limit cycles of rings that are driven alike and coupled with a delay, over cross-inhibition: solid where a cycle"
                    + " attracts the rings in step, dashed where it does not. Left the difference of the largest and the"
                    + " least mean rate over a cycle, 0 at the steady state; right its period. Between the fold and an onset"
                    + " that lies behind it the steady state and a large oscillation are both stable for rings in step."
                    + " Computed, without trials; whether rings keep in step says exponent_across of cycles.csv.";

    private static final String AVERAGED = "spectrum.noise-averaged";
    private static final int PANELS = 2;

    private final SweptValues swept;
    private final Rows<CycleRow> cycles;

    private CyclesFigure(SweptValues swept, Rows<CycleRow> cycles) {
        this.swept = swept;
        this.cycles = cycles;
    }

    /** Draws the figure where a cycle was found. */
    static void draw(Figures files, Rows<CycleRow> cycles, SweptValues swept) {
        if (cycles.found().stream().anyMatch(row -> row.type().equals("cycle"))) {
            files.draw(NAME, CAPTION, () -> new CyclesFigure(swept, cycles).figure());
        }
    }

    private Figure figure() {
        List<Integer> all = cycles.conditions();
        int together = Palette.CYCLE.size();
        List<Panel> panels = new ArrayList<>();
        for (int from = 0; from < all.size(); from += together) {
            List<Integer> some = all.subList(from, Math.min(all.size(), from + together));
            panels.add(panel("Amplitude", "amplitude, peak to peak", some, CycleRow::peakToPeak));
            panels.add(panel("Period", "period, ticks", some, CycleRow::period));
        }
        return new Figure(panels, PANELS);
    }

    private Panel panel(String title, String label, List<Integer> conditions, ToDoubleFunction<CycleRow> quantity) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        List<CycleRow> shown = new ArrayList<>();
        for (int c = 0; c < conditions.size(); c++) {
            List<CycleRow> of = cycles.of(conditions.get(c)).found().stream()
                    .filter(row -> !row.type().equals(CycleRow.CHENCINER))
                    .toList();
            shown.addAll(of);
            Style stable = new Style(Palette.CYCLE.get(c), Line.SOLID, Marker.NONE);
            // Where a branch changes from one to the other, the piece between is of the dashed part.
            layers.add(curve(of, CyclesFigure::attracts, quantity, stable));
            layers.add(new Curve(
                    xs(onBranch(of)),
                    onBranch(of).stream().mapToDouble(quantity).toArray(),
                    new Style(stable.colour(), Line.DASHED, Marker.NONE)));
            legend.put(name(conditions.get(c)), stable);
        }
        mark("onset", Marker.CIRCLE, shown, quantity, layers, legend);
        mark("fold", Marker.SQUARE, shown, quantity, layers, legend);
        return new Panel(
                title,
                Axis.around(KeyWords.axis("model.J-cross"), xs(shown)),
                Axis.around(
                        label + " (dashed: unstable)",
                        shown.stream().mapToDouble(quantity).toArray()),
                layers,
                Legend.of(legend));
    }

    private String name(int condition) {
        String words = KeyWords.described(swept, condition, List.of(AVERAGED));
        int key = swept.keys().indexOf(AVERAGED);
        if (key < 0) {
            return words.isEmpty() ? "cycles" : words;
        }
        String noise = swept.rows().get(condition).get(key).equals("true") ? "averaged over noise" : "without noise";
        return words.isEmpty() ? noise : noise + ", " + words;
    }

    /** The cycles in the order in which they were followed, from the onset on. */
    private static List<CycleRow> onBranch(List<CycleRow> of) {
        return of.stream().filter(row -> !row.type().equals("fold")).toList();
    }

    private static boolean attracts(CycleRow row) {
        return row.within() < 0.0;
    }

    private static Curve curve(
            List<CycleRow> of, Predicate<CycleRow> wanted, ToDoubleFunction<CycleRow> quantity, Style style) {
        List<CycleRow> branch = onBranch(of);
        double[] y = branch.stream()
                .mapToDouble(row -> wanted.test(row) ? quantity.applyAsDouble(row) : Double.NaN)
                .toArray();
        return new Curve(xs(branch), y, style);
    }

    private static double[] xs(List<CycleRow> rows) {
        return rows.stream().mapToDouble(CycleRow::value).toArray();
    }

    private static void mark(
            String type,
            Marker marker,
            List<CycleRow> shown,
            ToDoubleFunction<CycleRow> quantity,
            List<Layer> layers,
            Map<String, Style> legend) {
        List<CycleRow> of =
                shown.stream().filter(row -> row.type().equals(type)).toList();
        if (!of.isEmpty()) {
            Style style = new Style(Palette.BLACK, Line.NONE, marker);
            layers.add(new Curve(xs(of), of.stream().mapToDouble(quantity).toArray(), style));
            legend.put(type, style);
        }
    }
}
