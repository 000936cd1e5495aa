package org.separatrix.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A grey rectangle of the plane, in the units of its axes. It is seen where nothing is drawn over it. */
public record Ground(double left, double right, double bottom, double top) implements Layer {

    static final Color COLOUR = new Color(0xD9D9D9);

    @Override
    public void draw(Graphics2D g, Projection projection) {
        double x = projection.x(left);
        double y = projection.y(top);
        g.setColor(COLOUR);
        g.fill(new Rectangle2D.Double(x, y, projection.x(right) - x, projection.y(bottom) - y));
    }
}
