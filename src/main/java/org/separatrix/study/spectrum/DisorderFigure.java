package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.separatrix.spectrum.studies.PowerLaw;
import org.separatrix.study.Figures;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/** How disorder splits the rotations, and what ends coexistence under it: a series for what is swept beside the seed. */
final class DisorderFigure {

    static final String NAME = "disorder";

    private static final String CAPTION =
            "Left, how far disorder moves the eigenvalues of the rotations from 0, over its strength: a point a seed, and the"
                    + " power law fitted to them; the dashed line grows in proportion. Right, at which cross-inhibition"
                    + " stable coexistence ends, and in what: a point a seed.";

    private static final String SEED = "model.heterogeneity.seed";
    private static final Style PROPORTIONAL = new Style(Palette.GREY, Line.DASHED, Marker.NONE);

    /** Between the largest and the smallest value and the border. */
    private static final double ROOM = 1.3;

    private final Map<String, List<Integer>> groups;
    private final int all;
    private final Rows<SplittingRow> splittings;
    private final Rows<DisorderRow> ends;

    private DisorderFigure(GatheredRows found, SweptValues swept) {
        Map<String, List<Integer>> every = IntStream.range(0, swept.conditions())
                .boxed()
                .collect(Collectors.groupingBy(
                        condition -> KeyWords.described(swept, condition, List.of(SEED)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        all = every.size();
        groups = new LinkedHashMap<>();
        every.entrySet().stream()
                .limit(Palette.CYCLE.size())
                .forEach(group -> groups.put(group.getKey(), group.getValue()));
        splittings = found.of(SplittingRow.TABLE);
        ends = found.of(DisorderRow.TABLE);
    }

    /** Draws the figure, where disorder was studied. */
    static void draw(Figures files, GatheredRows found, SweptValues swept) {
        Rows<SplittingRow> sizes = found.of(SplittingRow.TABLE).where(DisorderFigure::isDrawn);
        if (sizes.isEmpty()) {
            return;
        }
        files.draw(NAME, CAPTION, () -> {
            DisorderFigure figure = new DisorderFigure(found, swept);
            List<Panel> panels = new ArrayList<>(List.of(figure.sizes(sizes)));
            if (figure.ends.found().stream().anyMatch(row -> !Double.isNaN(row.value()))) {
                panels.add(figure.fates());
            }
            return new Figure(panels);
        });
    }

    /** On logarithmic axes. */
    private static boolean isDrawn(SplittingRow row) {
        return row.strength() > 0.0 && row.size() > 0.0;
    }

    private Panel sizes(Rows<SplittingRow> drawn) {
        double[] strengths = drawn.numbers(SplittingRow::strength);
        double[] sizes = drawn.numbers(SplittingRow::size);
        double least = least(strengths);
        double most = most(strengths);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        double middle = 0.0;
        for (int i = 0; i < sizes.length; i++) {
            middle += Math.log(sizes[i] / strengths[i]) / sizes.length;
        }
        layers.add(new Curve(
                new double[] {least, most},
                new double[] {Math.exp(middle) * least, Math.exp(middle) * most},
                PROPORTIONAL));
        groups.forEach((name, conditions) -> {
            Style points = Style.ofSeries(legend.size(), Line.NONE);
            List<PowerLaw.Series> series = new ArrayList<>();
            for (int condition : conditions) {
                List<SplittingRow> of = drawn.of(condition).found();
                double[] x = of.stream().mapToDouble(SplittingRow::strength).toArray();
                double[] y = of.stream().mapToDouble(SplittingRow::size).toArray();
                layers.add(new Curve(x, y, points));
                if (x.length >= 2) {
                    series.add(new PowerLaw.Series(
                            of.stream().map(SplittingRow::strength).toList(),
                            of.stream().map(SplittingRow::size).toList()));
                }
            }
            String told = name.isEmpty() ? "" : name + ": ";
            if (series.size() < 2) {
                legend.put(name.isEmpty() ? "seeds" : name, points);
                return;
            }
            PowerLaw law = PowerLaw.fit(series);
            layers.add(new Curve(
                    new double[] {least, most},
                    new double[] {
                        law.prefactor() * Math.pow(least, law.exponent()),
                        law.prefactor() * Math.pow(most, law.exponent())
                    },
                    new Style(points.colour(), Line.SOLID, Marker.NONE)));
            legend.put(
                    String.format(
                            Locale.ROOT,
                            "%sexponent %.2f [%.2f, %.2f]",
                            told,
                            law.exponent(),
                            law.exponentLow(),
                            law.exponentHigh()),
                    points);
        });
        legend.put("in proportion", PROPORTIONAL);
        String some = groups.size() < all ? ", " + groups.size() + " of " + all + " groups" : "";
        return new Panel(
                "Rotations split" + some,
                Axis.logarithmic("strength of the disorder", least / ROOM, most * ROOM),
                Axis.logarithmic("mean |\u03bb| of the rotations, 1/\u03c4", least(sizes) / ROOM, most(sizes) * ROOM),
                layers,
                Legend.of(legend));
    }

    private Panel fates() {
        List<String> types = ends.distinct(DisorderRow::end).stream()
                .filter(type -> !type.isEmpty())
                .toList();
        List<String> names = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        types.forEach(type -> legend.put("ends in a " + type, Style.ofSeries(types.indexOf(type), Line.NONE)));
        List<Map.Entry<String, List<Integer>>> upwards = new ArrayList<>(groups.entrySet());
        Collections.reverse(upwards);
        for (Map.Entry<String, List<Integer>> group : upwards) {
            List<DisorderRow> of = group.getValue().stream()
                    .flatMap(condition -> ends.of(condition).found().stream())
                    .toList();
            int row = names.size();
            for (String type : types) {
                double[] x = of.stream()
                        .filter(end -> end.end().equals(type))
                        .mapToDouble(DisorderRow::value)
                        .toArray();
                double[] y = IntStream.range(0, x.length)
                        .mapToDouble(i -> row + (types.indexOf(type) - (types.size() - 1) / 2.0) * 0.2)
                        .toArray();
                layers.add(new Curve(x, y, Style.ofSeries(types.indexOf(type), Line.NONE)));
            }
            long without = of.stream().filter(end -> end.end().isEmpty()).count();
            names.add((group.getKey().isEmpty() ? "all" : group.getKey())
                    + (without == 0 ? "" : " (" + without + " of " + of.size() + " without an end)"));
        }
        return new Panel(
                "Where stable coexistence ends",
                Axis.around("cross-inhibition J_cross", ends.numbers(DisorderRow::value)),
                Axis.categories("", names),
                layers,
                Legend.of(legend));
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
