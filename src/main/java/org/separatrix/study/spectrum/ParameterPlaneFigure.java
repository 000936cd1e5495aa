package org.separatrix.study.spectrum;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.experiment.Experiment;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.HorizontalInterval;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.separatrix.figures.Tints;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.study.Figures;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;

/**
 * The plane of two parameters: the regions by the states that are stable there, the curves between them, the points of
 * codimension 2 and where the conditions of the experiment stand; and, where trials were swept over the second parameter, how
 * many of them still hold a bump.
 */
final class ParameterPlaneFigure {

    static final String NAME = "parameter-plane";

    private static final String CAPTION =
            "Curves of special points over two parameters, which divide the plane by what fixed "
                    + "points there are, and beside them what trials of the same plane hold at the end, where "
                    + "they were run. The curves are computed without trials, and nothing is fitted.";

    private static final int MOST_PLANES = 3;

    /** Apart, since a Java that cannot draw fails as soon as it meets them. */
    private static final class Looks {
        static final Map<String, Color> OF_CURVE = Map.ofEntries(
                Map.entry("dominance", Palette.VERMILLION),
                Map.entry("fold", Palette.BLUE),
                Map.entry("turing", Palette.BLACK),
                Map.entry("winner-fold", Palette.GREEN),
                Map.entry("winner-turing", Palette.ORANGE),
                Map.entry("asymmetric-fold", Palette.PURPLE),
                Map.entry("asymmetric-splitting", Palette.SKY),
                Map.entry("several-fold", Palette.GREY),
                Map.entry("several-dominance", Palette.GREY),
                Map.entry("several-turing", Palette.GREY),
                Map.entry("driven-fold", Palette.BLUE),
                Map.entry("hopf", Palette.VERMILLION));

        /** By which of coexistence (1), winner (2), silence (4) and several bumps (8) are stable. */
        static final List<Color> OF_REGION = List.of(
                Color.WHITE,
                Tints.light(Palette.BLUE),
                Tints.light(Palette.GREEN),
                Tints.light(Palette.SKY),
                Tints.light(Palette.GREY),
                Tints.light(Palette.PURPLE),
                Tints.light(Palette.ORANGE),
                Tints.light(Palette.VERMILLION),
                Tints.light(Palette.BLACK),
                Tints.medium(Palette.BLUE),
                Tints.medium(Palette.GREEN),
                Tints.medium(Palette.SKY),
                Tints.medium(Palette.GREY),
                Tints.medium(Palette.PURPLE),
                Tints.medium(Palette.ORANGE),
                Tints.medium(Palette.VERMILLION));
    }

    private final SpectrumSettings settings;
    private final Experiment experiment;
    private final Axis x;
    private final Axis y;

    private ParameterPlaneFigure(Experiment experiment) {
        this.experiment = experiment;
        settings = SpectrumStudy.settings(experiment, 0);
        x = Axis.linear(
                KeyWords.axis(settings.parameter().key()),
                Math.min(settings.from(), settings.to()),
                Math.max(settings.from(), settings.to()));
        y = Axis.linear(
                KeyWords.axis(settings.plane().second().key()),
                settings.plane().from(),
                settings.plane().to());
    }

    /** Draws the figure if there are curves. */
    static void draw(
            Figures files,
            GatheredRows found,
            Experiment experiment,
            SweptValues swept,
            List<ConditionSummary> summaries) {
        Rows<CurveRow> curves = found.of(CurveRow.TABLE);
        if (!curves.isEmpty()) {
            files.draw(NAME, CAPTION, () -> {
                ParameterPlaneFigure figure = new ParameterPlaneFigure(experiment);
                List<Panel> panels = new ArrayList<>(curves.conditions().stream()
                        .limit(MOST_PLANES)
                        .map(condition -> figure.plane(found, condition))
                        .toList());
                figure.trials(swept, summaries).ifPresent(panels::add);
                return new Figure(panels);
            });
        }
    }

    private Panel plane(GatheredRows found, int condition) {
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        List<RegionRow> regions = found.of(RegionRow.TABLE).of(condition).found();
        addRegions(regions, layers, legend);
        addCurves(found.of(CurveRow.TABLE).of(condition), layers, legend);
        addPoints(found.of(Codimension2Row.TABLE).of(condition).found(), layers, legend);
        double[][] places = IntStream.range(0, (int) experiment.conditionCount())
                .mapToObj(index ->
                        PlaneAnswer.place(experiment.condition(index), SpectrumStudy.settings(experiment, index)))
                .toArray(double[][]::new);
        Style cross = new Style(Palette.BLACK, Line.NONE, Marker.CROSS);
        layers.add(new Curve(column(places, 0), column(places, 1), cross));
        legend.put("conditions", cross);
        return new Panel(
                regions.isEmpty() ? "Special points" : "Regions and special points", x, y, layers, Legend.of(legend));
    }

    private static double[] column(double[][] places, int column) {
        return Arrays.stream(places).mapToDouble(place -> place[column]).toArray();
    }

    private void addRegions(List<RegionRow> regions, List<Layer> layers, Map<String, Style> legend) {
        double width = 0.5 * (x.high() - x.low()) / Math.max(1, settings.plane().columns());
        double height =
                0.5 * (y.high() - y.low()) / Math.max(1, settings.plane().rows());
        List<Tints.Tint> tints = new ArrayList<>();
        for (RegionRow region : regions) {
            int stable = (region.coexistence() ? 1 : 0)
                    + (region.winner() ? 2 : 0)
                    + (region.silence() ? 4 : 0)
                    + (region.several() ? 8 : 0);
            Color colour = Looks.OF_REGION.get(stable);
            tints.add(new Tints.Tint(
                    region.value() - width,
                    region.value() + width,
                    region.second() - height,
                    region.second() + height,
                    colour));
            legend.putIfAbsent(named(region), new Style(colour, Line.NONE, Marker.SQUARE));
        }
        layers.add(new Tints(tints));
    }

    private static String named(RegionRow region) {
        List<String> stable = new ArrayList<>();
        if (region.coexistence()) {
            stable.add("coexistence");
        }
        if (region.several()) {
            stable.add("several bumps");
        }
        if (region.winner()) {
            stable.add("winner");
        }
        if (region.silence()) {
            stable.add("silence");
        }
        return stable.isEmpty() ? "none is stable" : String.join(" + ", stable);
    }

    /** What happens at the curves of a kind, where its name in the table does not say it. */
    private static String named(String kind) {
        return switch (kind) {
            case "dominance" -> "pitchfork of coexistence";
            case "fold" -> "fold of coexistence";
            case "turing" -> "onset of bumps from silence";
            case "winner-fold" -> "fold of the winner";
            case "winner-turing" -> "onset of bumps beside a winner";
            case "asymmetric-fold" -> "fold of unequal bumps";
            case "several-fold", "several-dominance", "several-turing" -> "end of several bumps";
            case "hopf" -> "onset of oscillation";
            case "driven-fold" -> "fold of bumps under different drives";
            default -> kind.replace('-', ' ');
        };
    }

    /** Solid but where what happens is subcritical. */
    private static void addCurves(Rows<CurveRow> rows, List<Layer> layers, Map<String, Style> legend) {
        if (rows.found().stream().anyMatch(ParameterPlaneFigure::subcritical)) {
            legend.put("subcritical", new Style(Palette.GREY, Line.DASHED, Marker.NONE));
        }
        for (String kind : rows.distinct(CurveRow::curve)) {
            Rows<CurveRow> ofKind = rows.where(row -> row.curve().equals(kind));
            Style solid = new Style(Objects.requireNonNull(Looks.OF_CURVE.get(kind)), Line.SOLID, Marker.NONE);
            legend.put(named(kind), solid);
            for (long piece : ofKind.distinct(CurveRow::piece)) {
                List<CurveRow> points =
                        ofKind.where(row -> row.piece() == piece).found();
                layers.add(curve(points, false, solid));
                layers.add(curve(points, true, new Style(solid.colour(), Line.DASHED, Marker.NONE)));
            }
        }
    }

    private static Curve curve(List<CurveRow> points, boolean subcritical, Style style) {
        double[] second = new double[points.size()];
        for (int i = 0; i < second.length; i++) {
            boolean beside = i > 0 && subcritical(points.get(i - 1)) == subcritical;
            boolean shown = subcritical(points.get(i)) == subcritical || beside;
            second[i] = shown ? points.get(i).second() : Double.NaN;
        }
        return new Curve(points.stream().mapToDouble(CurveRow::value).toArray(), second, style);
    }

    private static boolean subcritical(CurveRow point) {
        return point.criticality().equals("subcritical");
    }

    private static void addPoints(List<Codimension2Row> points, List<Layer> layers, Map<String, Style> legend) {
        for (Codimension2Row point : points) {
            boolean extremum = point.type().startsWith("least") || point.type().startsWith("largest");
            Style style = new Style(extremum ? Palette.GREY : Palette.BLACK, Line.NONE, marker(point, extremum));
            layers.add(new Curve(new double[] {point.value()}, new double[] {point.second()}, style));
            legend.put(extremum ? "extremum" : named(point), style);
        }
    }

    private static Marker marker(Codimension2Row point, boolean extremum) {
        return switch (point.type()) {
            case "cusp" -> Marker.TRIANGLE;
            case "bogdanov-takens" -> Marker.SQUARE;
            default -> extremum ? Marker.CIRCLE : Marker.DIAMOND;
        };
    }

    private static String named(Codimension2Row point) {
        return switch (point.type()) {
            case "cusp" -> "cusp";
            case "bogdanov-takens" -> "Bogdanov-Takens point";
            default -> "degenerate point";
        };
    }

    /** How many trials still hold a bump, over the second parameter. */
    private Optional<Panel> trials(SweptValues swept, List<ConditionSummary> summaries) {
        String second = settings.plane().second().key();
        if (summaries.isEmpty() || !swept.keys().contains(second)) {
            return Optional.empty();
        }
        double[] held = summaries.stream()
                .mapToDouble(summary -> 1.0 - summary.aliveNone().value())
                .toArray();
        double[] low = summaries.stream()
                .mapToDouble(summary -> 1.0 - summary.aliveNone().high())
                .toArray();
        double[] high = summaries.stream()
                .mapToDouble(summary -> 1.0 - summary.aliveNone().low())
                .toArray();
        double[] at = swept.numbers(second);
        Style points = new Style(Palette.VERMILLION, Line.SOLID, Marker.CIRCLE);
        return Optional.of(new Panel(
                "Trials that still hold a bump",
                Axis.linear("fraction of trials, with its 95 % interval", -0.05, 1.05),
                y,
                List.of(new HorizontalInterval(at, low, high, Palette.VERMILLION), new Curve(held, at, points)),
                Legend.NONE));
    }
}
