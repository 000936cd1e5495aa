package org.separatrix.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** The uncertainty of points, {@code low[i]} to {@code high[i]} at the height {@code y[i]}; nothing where it is NaN. */
public record HorizontalInterval(double[] y, double[] low, double[] high, Color colour) implements Layer {

    private static final BasicStroke STROKE = new BasicStroke(1.4f);

    @Override
    public void draw(Graphics2D g, Projection projection) {
        g.setColor(colour);
        g.setStroke(STROKE);
        for (int i = 0; i < y.length; i++) {
            if (!Double.isNaN(low[i]) && !Double.isNaN(high[i])) {
                double at = projection.y(y[i]);
                g.draw(new Line2D.Double(projection.x(low[i]), at, projection.x(high[i]), at));
            }
        }
    }
}
