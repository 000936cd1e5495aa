package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
import org.separatrix.router.training.TrainingQuantity;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.Figures;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/**
 * Methods of balancing side by side, each with the intervals over its seeds: the value of a slot, its excess over that
 * of the first method, and the load. The conditions of one method have a colour each.
 */
final class MethodFigure {

    static final String NAME = "methods";

    private static final String CAPTION =
            "Methods of balancing compared with each other after training: each point is a mean over "
                    + "seeds with its 95 % interval.";
    private static final List<Style> STYLES = List.of(
            new Style(Palette.BLUE, Line.NONE, Marker.CIRCLE),
            new Style(Palette.VERMILLION, Line.NONE, Marker.SQUARE),
            new Style(Palette.GREEN, Line.NONE, Marker.TRIANGLE),
            new Style(Palette.PURPLE, Line.NONE, Marker.DIAMOND));

    /** How much of the room of a method its conditions take. */
    private static final double SPREAD = 0.5;

    /** Differences beyond so many times the median of all are told in words: they would squeeze the others. */
    private static final double FAR = 3.0;

    private static final double NOWHERE = Double.POSITIVE_INFINITY;

    private static final double ROOM = 1.15;

    /** Of the height of a panel, to a line of words at its lower end. */
    private static final double LINE = 0.07;

    private static final int LONGEST_NAME = 15;

    private final Rows<TrainingRow> training;
    private final SweptValues swept;
    private final List<String> methods;
    /** What the conditions of a method have beside it, as many as are shown. */
    private final List<List<String>> groups;

    private final String shown;

    private MethodFigure(Rows<TrainingRow> training, SweptValues swept) {
        this.training = training;
        this.swept = swept;
        this.methods =
                training.conditions().stream().map(this::method).distinct().toList();
        List<List<String>> all = IntStream.range(0, swept.conditions())
                .mapToObj(condition -> swept.without(TrainingSummary.METHOD, condition))
                .distinct()
                .toList();
        this.groups = all.stream().limit(STYLES.size()).toList();
        this.shown = groups.size() < all.size() ? ", first " + groups.size() + " of " + all.size() + " groups" : "";
    }

    /**
     * Draws the figure, where several methods were compared: of the first few groups of conditions, and the title says of
     * how many.
     *
     * @param paired whether all of them met the same seeds
     */
    static void draw(Figures files, Rows<TrainingRow> training, SweptValues swept, boolean paired) {
        if (!training.isEmpty() && swept.keys().contains(TrainingSummary.METHOD)) {
            MethodFigure figure = new MethodFigure(training, swept);
            if (figure.methods.size() > 1) {
                files.draw(NAME, CAPTION, () -> figure.figure(paired));
            }
        }
    }

    private String method(int condition) {
        return swept.rows().get(condition).get(swept.keys().indexOf(TrainingSummary.METHOD));
    }

    private Figure figure(boolean paired) {
        String other = "Value over that of " + methods.get(0) + (paired ? ", by the same seeds" : "");
        List<Panel> panels = new ArrayList<>();
        panels.add(panel(
                "What it is worth" + shown,
                row -> row.mean(TrainingQuantity.VALUE),
                "mean value of a slot on offer",
                NOWHERE));
        panels.add(panel(other, TrainingRow::advantage, "difference of the value", far()));
        panels.add(panel(
                "How uneven the load is",
                row -> row.mean(TrainingQuantity.GINI),
                "Gini coefficient of the load",
                NOWHERE));
        if (training.found().stream()
                .anyMatch(row -> row.mean(TrainingQuantity.DROPPED).value() > 0.0)) {
            panels.add(panel(
                    "What is dropped", row -> row.mean(TrainingQuantity.DROPPED), "fraction of the slots", NOWHERE));
        }
        return new Figure(panels);
    }

    /** @param far values beyond it, above 0 and below, are told in words */
    private Panel panel(String title, Function<TrainingRow, Estimate> quantity, String label, double far) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        double[] ends = {0.0, 0.0};
        for (int group = 0; group < groups.size(); group++) {
            double[] x = x(group);
            Estimate[] estimates = estimates(quantity, group);
            double[] all = numbers(estimates, Estimate::value);
            double[] y = within(far, all, all);
            double[] low = within(far, y, numbers(estimates, Estimate::low));
            double[] high = within(far, y, numbers(estimates, Estimate::high));
            ends[0] = Math.min(ends[0], ROOM * least(low, y));
            ends[1] = Math.max(ends[1], ROOM * -least(negative(high), negative(y)));
            Style style = STYLES.get(group);
            layers.add(new Interval(x, low, high, style.colour(), false));
            layers.add(new Curve(x, y, style));
            legend.put(name(groups.get(group)), style);
        }
        if (far < NOWHERE) {
            layers.addAll(told(quantity, far, ends));
        }
        return new Panel(
                title,
                Axis.categories("", methods.stream().map(MethodFigure::brief).toList()),
                Axis.linear(label, ends[0], ends[1] > ends[0] ? ends[1] : ends[0] + 1.0),
                layers,
                Legend.of(legend));
    }

    /** The values that are too far away, a line for each group below all others; makes room for them. */
    private List<Layer> told(Function<TrainingRow, Estimate> quantity, double far, double[] ends) {
        List<Layer> notes = new ArrayList<>();
        double line = LINE * (ends[1] - ends[0]);
        for (int group = groups.size() - 1; group >= 0; group--) {
            double[] y = numbers(estimates(quantity, group), Estimate::value);
            for (int m = 0; m < y.length; m++) {
                if (Math.abs(y[m]) > far) {
                    notes.add(new Note(m, ends[0] - line, String.format(Locale.ROOT, "%+.2f", y[m]), 0.5));
                }
            }
            ends[0] -= line;
        }
        return notes;
    }

    /** The values where the others are not too far away, NaN elsewhere. */
    private static double[] within(double far, double[] of, double[] values) {
        double[] near = values.clone();
        Arrays.setAll(near, i -> Math.abs(of[i]) <= far ? values[i] : Double.NaN);
        return near;
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(v -> -v).toArray();
    }

    private static String brief(String method) {
        return method.length() > LONGEST_NAME ? method.substring(0, method.indexOf('-')) : method;
    }

    private static double least(double[] values, double[] others) {
        return DoubleStream.concat(Arrays.stream(values), Arrays.stream(others))
                .filter(v -> !Double.isNaN(v))
                .min()
                .orElse(0.0);
    }

    private double far() {
        double[] sorted = Arrays.stream(training.numbers(row -> row.advantage().value()))
                .map(Math::abs)
                .filter(d -> d > 0.0)
                .sorted()
                .toArray();
        return sorted.length == 0 ? NOWHERE : FAR * sorted[sorted.length / 2];
    }

    private double[] x(int group) {
        double shift = groups.size() == 1 ? 0.0 : SPREAD * (group / (groups.size() - 1.0) - 0.5);
        return IntStream.range(0, methods.size()).mapToDouble(m -> m + shift).toArray();
    }

    /** A quantity for each method in the conditions of a group; NaN where there is no such condition. */
    private Estimate[] estimates(Function<TrainingRow, Estimate> quantity, int group) {
        Estimate[] estimates = new Estimate[methods.size()];
        Arrays.fill(estimates, Estimate.NONE);
        for (Rows.Row<TrainingRow> row : training.rows()) {
            if (swept.without(TrainingSummary.METHOD, row.condition()).equals(groups.get(group))) {
                estimates[methods.indexOf(method(row.condition()))] = quantity.apply(row.found());
            }
        }
        return estimates;
    }

    private static double[] numbers(Estimate[] estimates, ToDoubleFunction<Estimate> number) {
        return Arrays.stream(estimates).mapToDouble(number).toArray();
    }

    private String name(List<String> group) {
        List<String> keys = swept.keysWithout(TrainingSummary.METHOD);
        List<String> named = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            String name = keys.get(i).substring(keys.get(i).lastIndexOf('.') + 1);
            named.add(name + " = " + group.get(i));
        }
        return named.isEmpty() ? "mean over seeds" : String.join(", ", named);
    }
}
