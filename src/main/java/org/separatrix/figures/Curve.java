package org.separatrix.figures;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;

/** Points, connected in their order; interrupted where a value is NaN. */
public record Curve(double[] x, double[] y, Style style) implements Layer {

    @Override
    public void draw(Graphics2D g, Projection projection) {
        Path2D path = new Path2D.Double();
        boolean connected = false;
        for (int i = 0; i < x.length; i++) {
            boolean known = !Double.isNaN(x[i]) && !Double.isNaN(y[i]);
            if (known && connected) {
                path.lineTo(projection.x(x[i]), projection.y(y[i]));
            } else if (known) {
                path.moveTo(projection.x(x[i]), projection.y(y[i]));
            }
            connected = known;
        }
        style.stroke(g, path);
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                style.mark(g, projection.x(x[i]), projection.y(y[i]));
            }
        }
    }

    /** The line y = 0 over some places. */
    public static Curve zero(double[] x) {
        double low = Arrays.stream(x).min().orElse(0.0);
        double high = Arrays.stream(x).max().orElse(1.0);
        return new Curve(
                new double[] {low, high},
                new double[] {0.0, 0.0},
                new Style(Palette.GREY, Style.Line.DASHED, Style.Marker.NONE));
    }
}
