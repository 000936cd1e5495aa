package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Interval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.statistics.Rate;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.Figures;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/**
 * What couplings do to memory: reports of the target over the messages that arrive, and over the age of what is received. Each
 * kind of coupling has a colour and a marker; conditions that differ in another way than in their coupling have panels of
 * their own.
 */
final class CouplingFigure {

    static final String NAME = "coupling";

    private static final String BLOCK = "coupling.";
    private static final String CAPTION =
            "Reports of the target with couplings of different kinds, over the messages that arrive in a tick and over the"
                    + " mean age of what a ring receives. Bars are 95 % Wilson intervals.";

    private static final String KIND = BLOCK + "kind";

    /** More conditions beside the couplings would be too many panels. */
    private static final int MOST_GROUPS = 4;

    private static final int COLUMNS = 2;
    private static final double SPREAD = 1e-6;

    private final SweptValues swept;
    private final List<ConditionSummary> summaries;
    private final Map<Integer, CouplingRow> rows = new LinkedHashMap<>();
    private final List<String> kinds;

    private CouplingFigure(SweptValues swept, List<ConditionSummary> summaries, Rows<CouplingRow> rows) {
        this.swept = swept;
        this.summaries = summaries;
        rows.rows().forEach(row -> this.rows.put(row.condition(), row.found()));
        this.kinds = IntStream.range(0, swept.conditions())
                .mapToObj(this::kind)
                .distinct()
                .toList();
    }

    /** Draws the figure, where couplings of different kinds were compared. */
    static void draw(Figures files, SweptValues swept, List<ConditionSummary> summaries, Rows<CouplingRow> rows) {
        if (swept.keys().contains(KIND) && rows.rows().size() > 1) {
            CouplingFigure figure = new CouplingFigure(swept, summaries, rows);
            List<Panel> panels = figure.panels();
            if (!panels.isEmpty()) {
                files.draw(NAME, CAPTION, () -> new Figure(panels, Math.min(COLUMNS, panels.size())));
            }
        }
    }

    private String kind(int condition) {
        return swept.rows().get(condition).get(swept.keys().indexOf(KIND));
    }

    /** What a condition is beside its coupling. */
    private String beside(int condition) {
        List<String> coupling =
                swept.keys().stream().filter(key -> key.startsWith(BLOCK)).toList();
        return KeyWords.described(swept, condition, coupling);
    }

    private List<Panel> panels() {
        Map<String, List<Integer>> groups = rows.keySet().stream()
                .collect(Collectors.groupingBy(this::beside, LinkedHashMap::new, Collectors.toList()));
        if (groups.size() > MOST_GROUPS || kinds.size() < 2) {
            return List.of();
        }
        List<Panel> panels = new ArrayList<>();
        groups.forEach((beside, conditions) -> {
            String of = beside.isEmpty() ? "" : ", " + beside;
            panel(
                            "Target over messages" + of,
                            "messages that arrive in a tick of a trial",
                            conditions,
                            CouplingFigure::arriving)
                    .ifPresent(panels::add);
            panel("Target over age" + of, "mean age of what is received, ticks", conditions, row -> row.stalenessMean()
                            .value())
                    .ifPresent(panels::add);
        });
        return panels;
    }

    private static double arriving(CouplingRow row) {
        double share = row.messagesSent() == 0 ? 0.0 : (double) row.messagesLost() / row.messagesSent();
        return row.messagesPerTick().value() * (1.0 - share);
    }

    /** None where the quantity is the same in all conditions. */
    private Optional<Panel> panel(
            String title, String label, List<Integer> conditions, ToDoubleFunction<CouplingRow> quantity) {
        double[] places = conditions.stream()
                .mapToDouble(condition -> quantity.applyAsDouble(rows.get(condition)))
                .filter(Double::isFinite)
                .toArray();
        if (places.length < 2
                || Arrays.stream(places).max().orElseThrow()
                                - Arrays.stream(places).min().orElseThrow()
                        < SPREAD) {
            return Optional.empty();
        }
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (int k = 0; k < kinds.size(); k++) {
            String kind = kinds.get(k);
            List<Integer> of = conditions.stream()
                    .filter(condition -> kind(condition).equals(kind))
                    .filter(condition -> Double.isFinite(quantity.applyAsDouble(rows.get(condition))))
                    .sorted(Comparator.comparingDouble(condition -> quantity.applyAsDouble(rows.get(condition))))
                    .toList();
            double[] x = of.stream()
                    .mapToDouble(condition -> quantity.applyAsDouble(rows.get(condition)))
                    .toArray();
            Style style = Style.ofSeries(k, Line.SOLID);
            layers.add(new Interval(x, rates(of, Rate::low), rates(of, Rate::high), style.colour(), false));
            layers.add(new Curve(x, rates(of, Rate::value), style));
            legend.put(kind, style);
        }
        return Optional.of(new Panel(
                title,
                Axis.around(
                        label,
                        DoubleStream.concat(DoubleStream.of(0.0), Arrays.stream(places))
                                .toArray()),
                Axis.linear(TrialCount.axis(summaries), 0.0, 1.0),
                layers,
                Legend.of(legend)));
    }

    private double[] rates(List<Integer> conditions, ToDoubleFunction<Rate> value) {
        return conditions.stream()
                .mapToDouble(condition ->
                        value.applyAsDouble(summaries.get(condition).target()))
                .toArray();
    }
}
