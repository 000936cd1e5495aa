package org.separatrix.figures;

import java.awt.geom.Rectangle2D;

/**
 * Where on the page a pair of values stands.
 *
 * @param area the part of the page that the two axes span
 */
public record Projection(Axis x, Axis y, Rectangle2D area) {

    public double x(double value) {
        return area.getX() + x.fraction(value) * area.getWidth();
    }

    public double y(double value) {
        return area.getMaxY() - y.fraction(value) * area.getHeight();
    }
}
