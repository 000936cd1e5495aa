package org.separatrix.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/**
 * Bars of one colour, in the units of the axes; one beside the other, or as a part of a stack each.
 *
 * @param at the middle of each bar across it
 * @param width of all bars
 * @param from where each bar begins
 * @param to where it ends
 * @param lying whether bars extend along the horizontal axis
 */
public record Bars(double[] at, double width, double[] from, double[] to, Color colour, boolean lying)
        implements Layer {

    @Override
    public void draw(Graphics2D g, Projection projection) {
        // Smoothed edges would leave light seams between neighbours.
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        g.setColor(colour);
        for (int i = 0; i < at.length; i++) {
            double low = at[i] - width / 2.0;
            double high = at[i] + width / 2.0;
            if (to[i] > from[i]) {
                g.fill(lying ? box(projection, from[i], to[i], low, high) : box(projection, low, high, from[i], to[i]));
            }
        }
    }

    private static Rectangle2D box(Projection at, double left, double right, double bottom, double top) {
        double x = at.x(left);
        double y = at.y(top);
        return new Rectangle2D.Double(x, y, at.x(right) - x, at.y(bottom) - y);
    }

    /** How the bars stand in a legend. */
    public Style sample() {
        return sample(colour);
    }

    /** How bars of a colour stand in a legend. */
    public static Style sample(Color colour) {
        return new Style(colour, Style.Line.NONE, Style.Marker.SQUARE);
    }

    /** The lengths of the bars. */
    double[] lengths() {
        double[] lengths = new double[at.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = to[i] - from[i];
        }
        return lengths;
    }
}
