package org.separatrix.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** How a curve looks. */
public record Style(Color colour, Line line, Marker marker) {

    /** What connects the points. */
    public enum Line {
        NONE,
        SOLID,
        DASHED
    }

    /** What stands at the points. */
    public enum Marker {
        NONE,
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        CROSS
    }

    private static final List<Marker> MARKERS = List.of(Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND);
    private static final float WIDTH = 1.8f;
    private static final float[] DASHES = {5f, 4f};
    private static final double RADIUS = 3.4;
    private static final float OUTLINE = 0.8f;

    /** Of the least of red, green and blue: the light colours of regions are above it, those of curves below. */
    private static final int LIGHT = 170;

    /**
     * Of one of the series of a panel, told apart by colour and marker.
     *
     * @param index ≥ 0; after as many as there are colours, they come again with another marker
     */
    public static Style ofSeries(int index, Line line) {
        int colours = Palette.CYCLE.size();
        return new Style(
                Palette.CYCLE.get(index % colours), line, MARKERS.get((index + index / colours) % MARKERS.size()));
    }

    /** Draws the line of this style along a path. */
    void stroke(Graphics2D g, Shape path) {
        if (line == Line.NONE) {
            return;
        }
        g.setColor(colour);
        g.setStroke(
                line == Line.SOLID
                        ? new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, DASHES, 0f));
        g.draw(path);
    }

    /** Draws the marker of this style at a place on the page. */
    void mark(Graphics2D g, double x, double y) {
        if (marker != Marker.NONE) {
            g.setColor(colour);
            g.fill(shape(x, y));
            if (isLight()) {
                g.setColor(Palette.GREY);
                g.setStroke(new BasicStroke(OUTLINE));
                g.draw(shape(x, y));
            }
        }
    }

    /** Whether it would hardly be seen on white. */
    private boolean isLight() {
        return Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())) > LIGHT;
    }

    private Shape shape(double x, double y) {
        double r = RADIUS;
        return switch (marker) {
            case SQUARE -> new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
            case TRIANGLE -> polygon(x, y - 1.2 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r);
            case DIAMOND -> polygon(x, y - 1.3 * r, x + 1.3 * r, y, x, y + 1.3 * r, x - 1.3 * r, y);
            case CROSS -> cross(x, y);
            default -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        };
    }

    private static Path2D cross(double x, double y) {
        double r = 1.6 * RADIUS;
        double w = 0.35 * RADIUS;
        return polygon(
                x - w, y - r, x + w, y - r, x + w, y - w, x + r, y - w, x + r, y + w, x + w, y + w, x + w, y + r, x - w,
                y + r, x - w, y + w, x - r, y + w, x - r, y - w, x - w, y - w);
    }

    private static Path2D polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
