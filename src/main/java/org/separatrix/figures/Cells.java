package org.separatrix.figures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Rectangles, coloured by their values; the later ones over the earlier.
 *
 * @param scale which value has which colour of {@link Viridis}
 */
public record Cells(List<Cell> cells, Axis scale) implements Layer {

    /**
     * A rectangle of the plane, in the units of its axes.
     *
     * @param value what it shows; NaN: nothing
     */
    public record Cell(double left, double right, double bottom, double top, double value) {}

    public Cells {
        cells = List.copyOf(cells);
    }

    @Override
    public void draw(Graphics2D g, Projection projection) {
        // Smoothed edges would leave light seams between neighbours.
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (Cell cell : cells) {
            if (!Double.isNaN(cell.value())) {
                double x = projection.x(cell.left());
                double y = projection.y(cell.top());
                g.setColor(Viridis.at(scale.fraction(cell.value())));
                g.fill(new Rectangle2D.Double(x, y, projection.x(cell.right()) - x, projection.y(cell.bottom()) - y));
            }
        }
    }
}
