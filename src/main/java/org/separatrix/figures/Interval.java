package org.separatrix.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/**
 * The uncertainty of the points of a curve, {@code low[i]} to {@code high[i]} at {@code x[i]}; nothing where it is NaN.
 *
 * @param continuous whether it is a band along the curve, or a whisker at each point
 */
public record Interval(double[] x, double[] low, double[] high, Color colour, boolean continuous) implements Layer {

    private static final int BAND_ALPHA = 56;

    @Override
    public void draw(Graphics2D g, Projection projection) {
        if (continuous) {
            drawBand(g, projection);
        } else {
            drawWhiskers(g, projection);
        }
    }

    private void drawBand(Graphics2D g, Projection projection) {
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA));
        for (int from = 0; from < x.length; from++) {
            int to = from;
            while (to < x.length && isKnown(to)) {
                to++;
            }
            if (to > from) {
                g.fill(band(projection, from, to));
                from = to;
            }
        }
    }

    private Path2D band(Projection projection, int from, int to) {
        Path2D band = new Path2D.Double();
        band.moveTo(projection.x(x[from]), projection.y(low[from]));
        for (int i = from + 1; i < to; i++) {
            band.lineTo(projection.x(x[i]), projection.y(low[i]));
        }
        for (int i = to - 1; i >= from; i--) {
            band.lineTo(projection.x(x[i]), projection.y(high[i]));
        }
        band.closePath();
        return band;
    }

    private void drawWhiskers(Graphics2D g, Projection projection) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(1.4f));
        for (int i = 0; i < x.length; i++) {
            if (isKnown(i)) {
                double at = projection.x(x[i]);
                g.draw(new Line2D.Double(at, projection.y(low[i]), at, projection.y(high[i])));
            }
        }
    }

    private boolean isKnown(int i) {
        return !Double.isNaN(x[i]) && !Double.isNaN(low[i]) && !Double.isNaN(high[i]);
    }
}
