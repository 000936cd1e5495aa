package org.separatrix.study.spectrum;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.separatrix.tables.TableRows;

/** The figures of the branches of a spectral study, a panel a condition. */
public final class SpectrumFigures {

    private static final int MOST_PANELS = 3;

    public static final String BRANCHES = "branches";

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

    private final TableRows points;
    private final TableRows specials;
    private final TableRows modes;
    private final TableRows vectors;
    private final String parameter;

    private SpectrumFigures(Map<String, TableRows> tables, String parameter) {
        this.points = tables.get(SpectrumRows.SPECTRUM);
        this.specials = tables.get(SpectrumRows.SPECIALS);
        this.modes = tables.get(SpectrumRows.MODES);
        this.vectors = tables.get(SpectrumRows.EIGENVECTORS);
        this.parameter = parameter;
    }

    /**
     * Draws the figures, if there are branches to be seen.
     *
     * @param parameter what they are continued in
     */
    public static void draw(Figures files, Map<String, TableRows> tables, String parameter) {
        if (tables.containsKey(SpectrumRows.SPECTRUM)) {
            SpectrumFigures figures = new SpectrumFigures(tables, parameter);
            files.draw(BRANCHES, () -> figures.panels(figures.points, figures::branches));
            if (!figures.modes.rows().isEmpty()) {
                files.draw("eigenvalues", () -> figures.panels(figures.modes, figures::eigenvalues));
            }
            files.draw("complex-plane", () -> figures.panels(figures.points, figures::complexPlane));
            if (!figures.vectors.rows().isEmpty()) {
                files.draw("eigenvectors", () -> figures.panels(figures.vectors, figures::eigenvectors));
            }
        }
    }

    private interface PanelOf {
        Panel of(String condition);
    }

    /** A panel for each of the first conditions that the table has rows of. */
    private Figure panels(TableRows table, PanelOf drawing) {
        return new Figure(table.distinct("condition").stream()
                .limit(MOST_PANELS)
                .map(drawing::of)
                .toList());
    }

    private String title(String what, String condition) {
        String noise = points.where("condition", condition).column("noise").get(0);
        return what + (Double.parseDouble(noise) == 0.0 ? ", no noise" : ", averaged over noise " + noise);
    }

    /** Stable parts solid, unstable ones dashed; special points marked. */
    private Panel branches(String condition) {
        TableRows rows = points.where("condition", condition);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (String branch : rows.distinct("branch")) {
            TableRows of = rows.where("branch", branch);
            Color colour = Looks.OF_BRANCH.get(branch);
            layers.add(curve(of, true, new Style(colour, Line.SOLID, Marker.NONE)));
            layers.add(curve(of, false, new Style(colour, Line.DASHED, Marker.NONE)));
            legend.put(branch, new Style(colour, Line.SOLID, Marker.NONE));
        }
        if (specials != null) {
            TableRows found = specials.where("condition", condition);
            for (String type : found.distinct("type")) {
                TableRows of = found.where("type", type);
                Style style = new Style(Palette.BLACK, Line.NONE, Looks.OF_SPECIAL.get(type));
                layers.add(new Curve(of.numbers("value"), heights(rows, of), style));
                legend.put(type, style);
            }
        }
        return new Panel(
                title("Branches", condition),
                Axis.around(parameter, rows.numbers("value")),
                Axis.around("mean rate of ring 0 (dashed: unstable)", rows.numbers("mean_0")),
                layers,
                Legend.of(legend));
    }

    /** A special point stands on its branch, at the nearest place where the branch changes its stability or direction. */
    private static double[] heights(TableRows points, TableRows specials) {
        double[] values = specials.numbers("value");
        double[] heights = new double[values.length];
        for (int s = 0; s < values.length; s++) {
            TableRows branch = points.where("branch", specials.column("branch").get(s));
            double[] x = branch.numbers("value");
            double[] unstable = branch.numbers("unstable");
            int nearest = -1;
            for (int i = 0; i < x.length; i++) {
                boolean last = i + 1 == x.length;
                boolean changes = last || unstable[i] != unstable[i + 1];
                if (changes && (nearest < 0 || Math.abs(x[i] - values[s]) < Math.abs(x[nearest] - values[s]))) {
                    nearest = i;
                }
            }
            heights[s] = branch.numbers("mean_0")[nearest];
        }
        return heights;
    }

    private static Curve curve(TableRows branch, boolean stable, Style style) {
        double[] x = branch.numbers("value");
        double[] y = branch.numbers("mean_0");
        double[] step = branch.numbers("step");
        double[] unstable = branch.numbers("unstable");
        double[] shown = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            boolean here = (unstable[i] == 0) == stable;
            // A change of stability lies between two points, which both belong to the solid part.
            boolean beside = i > 0 && step[i] > 0 && (unstable[i - 1] == 0) != (unstable[i] == 0) && !stable;
            boolean starts = i + 1 < x.length && step[i + 1] > 0 && (unstable[i + 1] == 0) != (unstable[i] == 0);
            shown[i] = here || (!stable && (beside || starts)) ? y[i] : Double.NaN;
        }
        return new Curve(x, shown, style);
    }

    /** The modes of coexistence that decay slower than the bulk, coloured by what they do. */
    private Panel eigenvalues(String condition) {
        TableRows rows = modes.where("condition", condition).where("ring", "0");
        String branch = rows.distinct("branch").get(0);
        TableRows of = rows.where("branch", branch);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (String kind : of.distinct("kind")) {
            Style style = new Style(Looks.OF_KIND.get(kind), Line.NONE, Marker.CIRCLE);
            TableRows those = of.where("kind", kind);
            layers.add(new Curve(those.numbers("value"), those.numbers("lambda"), style));
            legend.put(kind, style);
        }
        double[] x = of.numbers("value");
        layers.add(0, Curve.zero(x));
        return new Panel(
                title("Modes of " + branch, condition),
                Axis.around(parameter, x),
                Axis.around("eigenvalue, 1/\u03c4", of.numbers("lambda")),
                layers,
                Legend.of(legend));
    }

    /** The six slowest eigenvalues of every point of every branch. */
    private Panel complexPlane(String condition) {
        TableRows rows = points.where("condition", condition);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        double[] allReal = {-1.0};
        double[] allImaginary = {-0.1, 0.1};
        for (String branch : rows.distinct("branch")) {
            TableRows of = rows.where("branch", branch);
            Style style = new Style(Looks.OF_BRANCH.get(branch), Line.NONE, Marker.CIRCLE);
            for (int e = 1; e <= 6; e++) {
                double[] real = of.numbers("eigenvalue_" + e);
                double[] imaginary = of.numbers("eigenvalue_" + e + "_imag");
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
                title("Spectrum", condition),
                Axis.around("Re \u03bb, 1/\u03c4", allReal),
                Axis.around("Im \u03bb, 1/\u03c4", allImaginary),
                layers,
                Legend.of(legend));
    }

    /** The slow modes as patterns over the preferred angles of the two rings. */
    private Panel eigenvectors(String condition) {
        TableRows rows = vectors.where("condition", condition);
        List<Layer> layers = new ArrayList<>();
        Map<String, Style> legend = new LinkedHashMap<>();
        for (String kind : rows.distinct("kind")) {
            for (String ring : rows.distinct("ring")) {
                TableRows of = rows.where("kind", kind).where("ring", ring);
                Style style =
                        new Style(Looks.OF_KIND.get(kind), ring.equals("0") ? Line.SOLID : Line.DASHED, Marker.NONE);
                layers.add(new Curve(of.numbers("angle"), of.numbers("component"), style));
                legend.put(kind + ", ring " + ring, style);
            }
        }
        return new Panel(
                title("Slow modes", condition),
                Axis.linear("preferred angle, radians", -Math.PI, Math.PI),
                Axis.around("component", rows.numbers("component")),
                layers,
                Legend.of(legend));
    }

    private static double[] join(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
