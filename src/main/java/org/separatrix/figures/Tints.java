package org.separatrix.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Rectangles in light colours of their own, for what lies behind curves. */
public record Tints(List<Tint> tints) implements Layer {

    /** A rectangle of the plane, in the units of its axes. */
    public record Tint(double left, double right, double bottom, double top, Color colour) {}

    public Tints {
        tints = List.copyOf(tints);
    }

    /** A colour mixed with white, so that black curves stand out against it. */
    public static Color light(Color colour) {
        return new Color(mixed(colour.getRed(), 3), mixed(colour.getGreen(), 3), mixed(colour.getBlue(), 3));
    }

    /** A colour mixed with less white. */
    public static Color medium(Color colour) {
        return new Color(mixed(colour.getRed(), 6), mixed(colour.getGreen(), 6), mixed(colour.getBlue(), 6));
    }

    /** @param share of the colour, in tenths */
    private static int mixed(int channel, int share) {
        return 255 - (255 - channel) * share / 10;
    }

    @Override
    public void draw(Graphics2D g, Projection projection) {
        // Smoothed edges would leave light seams between neighbours.
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (Tint tint : tints) {
            double x = projection.x(tint.left());
            double y = projection.y(tint.top());
            g.setColor(tint.colour());
            g.fill(new Rectangle2D.Double(x, y, projection.x(tint.right()) - x, projection.y(tint.bottom()) - y));
        }
    }
}
