package org.separatrix.figures;

import java.awt.Graphics2D;

/**
 * A few words beside a point.
 *
 * @param align 0: they begin there; 1: they end there
 */
public record Note(double x, double y, String text, double align) implements Layer {

    private static final double ABOVE = 14;

    @Override
    public void draw(Graphics2D g, Projection projection) {
        Lettering.TICK.draw(g, text, projection.x(x), projection.y(y) - ABOVE, align);
    }
}
