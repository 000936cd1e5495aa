package org.separatrix.study.spectrum;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
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
import org.separatrix.study.GatheredRows;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.Rows;
import org.separatrix.tables.ShortestDecimal;
import org.separatrix.tables.Table;

/** The figures of the branches of a spectral study, a panel for the conditions that differ in the draw of the disorder alone. */
final class SpectrumFigures {

    private static final int COLUMNS = 3;
    private static final int MOST_PANELS = 24;
    private static final double REAL = 1e-9;
    private static final String AVERAGED = "spectrum.noise-averaged";
    private static final String SEED = "model.heterogeneity.seed";

    static final String BRANCHES = "branches";
    static final String COMPLEX_PLANE = "complex-plane";

    /** Apart, since a Java that cannot draw fails as soon as it meets them. */
    private static final class Looks {
        static final Map<String, Color> OF_BRANCH = Map.of(
                "coexistence", Palette.BLUE,
                "asymmetric", Palette.VERMILLION,
                "winner", Palette.GREEN,
                "silent", Palette.GREY);
        static final Map<String, Color> OF_KIND = Map.of(
                "dominance", Palette.VERMILLION,
                "rotation", Palette.BLUE,
                "common", Palette.GREEN,
                "pattern", Palette.PURPLE,
                "other", Palette.GREY);
        static final Map<String, Marker> OF_SPECIAL = Map.of(
                "pitchfork", Marker.CIRCLE,
                "fold", Marker.SQUARE,
                "turing", Marker.TRIANGLE,
                "branch-point", Marker.DIAMOND,
                "hopf", Marker.DIAMOND);
    }

    private static final Map<String, String> CAPTIONS = Map.of(
            BRANCHES,
            "Branches of fixed points over the parameter: solid where they are stable, dashed where they are not. Special"
                    + " points are marked; specials.csv has their values.",
            "eigenvalues",
            "Eigenvalues of the modes of coexistence over the parameter, named by what they do. Above zero a mode grows."
                    + " Degenerate modes lie on each other.",
            COMPLEX_PLANE,
            "Leading eigenvalues of all points of the branches in the complex plane. Right of zero a mode grows; off the"
                    + " axis it turns.",
            "eigenvectors",
            "Eigenvectors of the modes at one point of coexistence, over the preferred angle of the neurons of each ring.");

    private final Rows<PointRow> points;
    private final Rows<SpecialRow> specials;
    private final Rows<ModeRow> modes;
    private final Rows<EigenvectorRow> vectors;
    private final String parameter;
    private final SweptValues swept;

    private SpectrumFigures(GatheredRows found, String parameter, SweptValues swept) {
        this.points = found.of(PointRow.TABLE);
        this.specials = found.of(SpecialRow.TABLE);
        this.modes = found.of(ModeRow.TABLE);
        this.vectors = found.of(EigenvectorRow.TABLE);
        this.parameter = parameter;
        this.swept = swept;
    }

    /**
     * Draws the figures, if there are branches to be seen.
     *
     * @param parameter what they are continued in
     */
    static void draw(Figures files, GatheredRows found, String parameter, SweptValues swept) {
        SpectrumFigures figures = new SpectrumFigures(found, parameter, swept);
        draw(files, BRANCHES, figures.draws(figures.points), figures::branches);
        draw(files, "eigenvalues", figures.draws(figures.modes), figures::eigenvalues);
        // Where all eigenvalues are real the complex plane is a line.
        if (figures.points.found().stream()
                .anyMatch(point -> Arrays.stream(point.imaginary()).anyMatch(im -> Math.abs(im) > REAL))) {
            draw(files, COMPLEX_PLANE, figures.draws(figures.points), figures::complexPlane);
        }
        draw(
                files,
                "eigenvectors",
                figures.vectors.conditions().stream().map(List::of).toList(),
                figures::eigenvectors);
    }

    /** The conditions that a table has rows of; together those that differ in the draw of the disorder alone. */
    private List<List<Integer>> draws(Rows<?> table) {
        boolean drawn = swept.keys().contains(SEED);
        Map<List<String>, List<Integer>> draws = table.conditions().stream()
                .collect(Collectors.groupingBy(
                        condition -> drawn
                                ? swept.without(SEED, condition)
                                : swept.rows().get(condition),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return List.copyOf(draws.values());
    }

    /** Draws a panel for each group of conditions, if there is any; of very many, the first. */
    private static void draw(
            Figures files, String name, List<List<Integer>> groups, Function<List<Integer>, Panel> panel) {
        if (!groups.isEmpty()) {
            files.draw(
                    name,
                    Objects.requireNonNull(CAPTIONS.get(name))
                            + (groups.size() > MOST_PANELS
                                    ? " The first " + MOST_PANELS + " of " + groups.size() + " panels."
                                    : ""),
                    () -> new Figure(
                            groups.stream().limit(MOST_PANELS).map(panel).toList(), Math.min(COLUMNS, groups.size())));
        }
    }

    private String title(String what, List<Integer> conditions) {
        int first = conditions.get(0);
        boolean several = conditions.size() > 1;
        double noise = points.of(first).found().get(0).noise();
        String averaged = noise == 0.0 ? ", no noise" : ", averaged over noise " + ShortestDecimal.of(noise);
        String words = KeyWords.described(
                swept, first, several ? List.of(AVERAGED, parameter, SEED) : List.of(AVERAGED, parameter));
        return what
                + averaged
                + (words.isEmpty() ? "" : ", " + words)
                + (several ? ", " + conditions.size() + " seeds" : "");
    }

    /** Stable parts solid, unstable ones dashed; special points marked. */
    private Panel branches(List<Integer> conditions) {
        Rows<PointRow> rows = points.of(conditions);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (String branch : rows.distinct(PointRow::branch)) {
            Color colour = Objects.requireNonNull(Looks.OF_BRANCH.get(branch));
            for (int condition : conditions) {
                List<PointRow> of = ofBranch(points.of(condition), branch).found();
                layers.add(BranchCurve.stable(of, SpectrumFigures::height, colour));
                layers.add(BranchCurve.unstable(of, SpectrumFigures::height, colour));
            }
            legend.put(branch, new Style(colour, Line.SOLID, Marker.NONE));
        }
        for (String type : specials.of(conditions).distinct(SpecialRow::type)) {
            Style style = new Style(Palette.BLACK, Line.NONE, Objects.requireNonNull(Looks.OF_SPECIAL.get(type)));
            for (int condition : conditions) {
                Rows<PointRow> its = points.of(condition);
                Rows<SpecialRow> of =
                        specials.of(condition).where(row -> row.type().equals(type));
                double[] heights = of.numbers(row -> height(ofBranch(its, row.branch()), row));
                layers.add(new Curve(of.numbers(SpecialRow::value), heights, style));
            }
            legend.put(type, style);
        }
        return new Panel(
                title("Branches", conditions),
                Axis.around(KeyWords.axis(parameter), rows.numbers(PointRow::value)),
                Axis.around("mean rate of ring 0 (dashed: unstable)", rows.numbers(SpectrumFigures::height)),
                layers,
                Legend.of(legend));
    }

    private static <R extends BranchRow> Rows<R> ofBranch(Rows<R> rows, String branch) {
        return rows.where(row -> row.branch().equals(branch));
    }

    /** How high a fixed point is drawn. */
    private static double height(PointRow point) {
        return Table.at(point.means(), 0);
    }

    /** A special point stands on its branch, at the nearest place where the branch changes its stability or direction. */
    private static double height(Rows<PointRow> branch, SpecialRow special) {
        List<PointRow> points = branch.found();
        PointRow nearest = points.get(points.size() - 1);
        for (int i = points.size() - 2; i >= 0; i--) {
            PointRow point = points.get(i);
            boolean changes = point.unstable() != points.get(i + 1).unstable();
            if (changes && Math.abs(point.value() - special.value()) <= Math.abs(nearest.value() - special.value())) {
                nearest = point;
            }
        }
        return height(nearest);
    }

    /** The modes of the first branch that decay slower than the bulk, coloured by what they do. */
    private Panel eigenvalues(List<Integer> conditions) {
        Rows<ModeRow> rows = modes.of(conditions).where(row -> row.ring() == 0);
        String branch = rows.found().get(0).branch();
        Rows<ModeRow> of = ofBranch(rows, branch);
        List<Layer> layers = new ArrayList<>(List.of(Curve.zero(of.numbers(ModeRow::value))));
        Map<String, Style> legend = new LinkedHashMap<>();
        for (String kind : of.distinct(ModeRow::kind)) {
            Style style = new Style(Objects.requireNonNull(Looks.OF_KIND.get(kind)), Line.NONE, Marker.CIRCLE);
            Rows<ModeRow> those = of.where(row -> row.kind().equals(kind));
            layers.add(new Curve(those.numbers(ModeRow::value), those.numbers(ModeRow::lambda), style));
            legend.put(kind, style);
        }
        return new Panel(
                title("Modes of " + branch, conditions),
                Axis.around(KeyWords.axis(parameter), of.numbers(ModeRow::value)),
                Axis.around("eigenvalue, 1/\u03c4", of.numbers(ModeRow::lambda)),
                layers,
                Legend.of(legend));
    }

    /** The slowest eigenvalues of every point of every branch. */
    private Panel complexPlane(List<Integer> conditions) {
        Rows<PointRow> rows = points.of(conditions);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        double[] allReal = {-1.0};
        double[] allImaginary = {-0.1, 0.1};
        for (String branch : rows.distinct(PointRow::branch)) {
            Rows<PointRow> of = ofBranch(rows, branch);
            Style style = new Style(Objects.requireNonNull(Looks.OF_BRANCH.get(branch)), Line.NONE, Marker.CIRCLE);
            for (int e = 0; e < PointRow.EIGENVALUES; e++) {
                int index = e;
                double[] real = of.numbers(row -> Table.at(row.real(), index));
                double[] imaginary = of.numbers(row -> Table.at(row.imaginary(), index));
                layers.add(new Curve(real, imaginary, style));
                allReal = join(allReal, real);
                allImaginary = join(allImaginary, imaginary);
            }
            legend.put(branch, style);
        }
        layers.add(new Curve(
                new double[] {0.0, 0.0},
                new double[] {
                    Arrays.stream(allImaginary).min().orElseThrow(),
                    Arrays.stream(allImaginary).max().orElseThrow()
                },
                new Style(Palette.GREY, Line.DASHED, Marker.NONE)));
        return new Panel(
                title("Spectrum", conditions),
                Axis.around("Re \u03bb, 1/\u03c4", allReal),
                Axis.around("Im \u03bb, 1/\u03c4", allImaginary),
                layers,
                Legend.of(legend));
    }

    /** The slow modes as patterns over the preferred angles of the rings. */
    private Panel eigenvectors(List<Integer> conditions) {
        Rows<EigenvectorRow> rows = vectors.of(conditions);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (String kind : rows.distinct(EigenvectorRow::kind)) {
            for (int ring : rows.distinct(EigenvectorRow::ring)) {
                Rows<EigenvectorRow> of = rows.where(row -> row.kind().equals(kind) && row.ring() == ring);
                Style style = new Style(
                        Objects.requireNonNull(Looks.OF_KIND.get(kind)),
                        ring == 0 ? Line.SOLID : Line.DASHED,
                        Marker.NONE);
                layers.add(new Curve(of.numbers(EigenvectorRow::angle), of.numbers(EigenvectorRow::component), style));
                legend.put(kind + ", ring " + ring, style);
            }
        }
        return new Panel(
                title("Slow modes", conditions),
                Axis.linear("preferred angle, radians", -Math.PI, Math.PI),
                Axis.around("component", rows.numbers(EigenvectorRow::component)),
                layers,
                Legend.of(legend));
    }

    private static double[] join(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
