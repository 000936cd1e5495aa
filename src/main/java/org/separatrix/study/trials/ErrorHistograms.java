package org.separatrix.study.trials;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Bars;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.statistics.outcomes.ConditionCounts;
import org.separatrix.statistics.outcomes.Criteria;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.Figures;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;

/** The errors of reports of some conditions, evenly spread over the sweep, by what was reported. Not thread-safe. */
final class ErrorHistograms {

    static final String NAME = "errors";

    private static final String CAPTION =
            "How reports lie about the angle of the target, by what they are counted as: bars stand on each other. Swaps are"
                    + " where the other items are; what is spread evenly is guesses.";

    private static final int MOST = 12;
    private static final int COLUMNS = 3;
    private static final double ROOM = 1.06;
    private static final Map<String, Color> PARTS = parts();

    private final int conditions;
    private final Map<Integer, ConditionCounts> counts = new TreeMap<>();

    /** @param conditions of the sweep, ≥ 1 */
    ErrorHistograms(int conditions) {
        this.conditions = conditions;
        int shown = Math.min(MOST, conditions);
        for (int i = 0; i < shown; i++) {
            int condition = shown == 1 ? 0 : (int) ((long) i * (conditions - 1) / (shown - 1));
            counts.put(condition, new ConditionCounts());
        }
    }

    private static Map<String, Color> parts() {
        Map<String, Color> parts = new LinkedHashMap<>();
        parts.put("target", Palette.BLUE);
        parts.put("swap", Palette.VERMILLION);
        parts.put("blend or other", Palette.GREY);
        return parts;
    }

    /** Adds trials of a condition, if it is shown. */
    void add(int condition, Criteria criteria, long first, Trials trials) {
        ConditionCounts of = counts.get(condition);
        if (of != null) {
            of.add(criteria, first, trials);
        }
    }

    /** Draws the figure, where there are reports. */
    void draw(Figures files, SweptValues swept) {
        List<Integer> shown = counts.entrySet().stream()
                .filter(of -> !Double.isNaN(of.getValue().meanError()))
                .map(Map.Entry::getKey)
                .toList();
        if (!shown.isEmpty()) {
            String some = counts.size() < conditions
                    ? " Of " + conditions + " conditions " + counts.size() + " are shown, evenly spread over the sweep."
                    : "";
            files.draw(
                    NAME,
                    CAPTION + some,
                    () -> new Figure(
                            shown.stream()
                                    .map(condition -> panel(swept, condition))
                                    .toList(),
                            Math.min(COLUMNS, shown.size())));
        }
    }

    private Panel panel(SweptValues swept, int condition) {
        int[][] histogram = Objects.requireNonNull(counts.get(condition)).histogram();
        double bin = 2.0 * Math.PI / ConditionCounts.BINS;
        double[] at = new double[ConditionCounts.BINS];
        Arrays.setAll(at, i -> -Math.PI + (i + 0.5) * bin);
        double[] from = new double[at.length];
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (Map.Entry<String, Color> part : PARTS.entrySet()) {
            double[] to = from.clone();
            int kind = legend.size();
            Arrays.setAll(to, i -> to[i] + histogram[kind][i]);
            layers.add(new Bars(at, bin, from, to, part.getValue(), false));
            legend.put(part.getKey(), Bars.sample(part.getValue()));
            from = to;
        }
        String words = KeyWords.described(swept, condition, List.of());
        double most = Arrays.stream(from).max().orElse(1.0);
        return new Panel(
                words.isEmpty() ? "Errors" : words,
                Axis.linear("error, radians", -Math.PI, Math.PI),
                Axis.linear(
                        "trials of " + counts.get(condition).trials() + ", a bin of 7.5\u00b0",
                        0.0,
                        ROOM * Math.max(1.0, most)),
                layers,
                Legend.of(legend));
    }
}
