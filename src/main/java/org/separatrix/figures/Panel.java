package org.separatrix.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * Two axes and what is drawn between them.
 *
 * @param layers the later ones over the earlier
 */
public record Panel(String title, Axis x, Axis y, List<Layer> layers, Legend legend, Optional<ColourBar> colourBar) {

    private static final double WIDTH = 470;
    private static final double HEIGHT = 390;
    private static final double LEAST_ROW = 17;
    private static final double BESIDE_LABELS = 34;

    private static final double LEFT = 66;
    private static final double RIGHT = 18;
    private static final double TOP = 62;
    private static final double BOTTOM = 54;
    private static final Color GRID = new Color(0xE6E6E6);
    private static final Color FRAME = new Color(0x404040);
    private static final double TICK = 4;
    private static final double ROW = 16;
    private static final double APART = 6;
    private static final int MOST_ROWS = 3;

    /** Rows of a legend that leave enough of the usual height. */
    private static final int FEW_LEGEND_ROWS = 6;

    /** Markers of points at the very end of an axis stay whole. */
    private static final double OVERHANG = 5;

    public Panel {
        layers = List.copyOf(layers);
    }

    /** Of curves. */
    public Panel(String title, Axis x, Axis y, List<Layer> layers, Legend legend) {
        this(title, x, y, layers, legend, Optional.empty());
    }

    /** Of a surface. */
    public Panel(String title, Axis x, Axis y, Cells cells, ColourBar colourBar) {
        this(title, x, y, List.of(cells), Legend.NONE, Optional.of(colourBar));
    }

    /** A panel is wider for long names on its left. */
    double width() {
        return WIDTH + left() - LEFT;
    }

    /** A panel is higher for many of them, and for a long legend. */
    double height() {
        long labels = y.ticks().stream().filter(tick -> !tick.label().isEmpty()).count();
        int legendRows = legend.rows(Lettering.TICK::width, inner());
        return Math.max(HEIGHT, TOP + BOTTOM + LEAST_ROW * labels)
                + Math.max(0, legendRows - FEW_LEGEND_ROWS) * Legend.ROW;
    }

    /** The width between the axes. */
    private double inner() {
        return width() - left() - (colourBar.isPresent() ? ColourBar.WIDTH : RIGHT);
    }

    private double left() {
        return y.ticks().stream()
                .mapToDouble(tick -> Lettering.TICK.width(tick.label()) + BESIDE_LABELS)
                .reduce(LEFT, Math::max);
    }

    /** Draws the panel into a rectangle of a height at the origin. */
    void draw(Graphics2D g, double height) {
        double left = left();
        double width = inner();
        int rows = labelRows(g, width);
        double top = TOP + (legend.rows(label -> Lettering.TICK.width(g, label), width) - 1) * Legend.ROW;
        Rectangle2D area = new Rectangle2D.Double(left, top, width, height - top - BOTTOM - (rows - 1) * ROW);
        Projection projection = new Projection(x, y, area);
        Lettering.TITLE.drawWithin(g, title, left, 24, width() - left);
        legend.draw(g, left, 49, width);
        if (colourBar.isEmpty()) {
            drawGrid(g, projection);
        }
        for (Layer layer : layers) {
            Graphics2D clipped = (Graphics2D) g.create();
            clipped.clip(new Rectangle2D.Double(
                    area.getX() - OVERHANG,
                    area.getY() - OVERHANG,
                    area.getWidth() + 2 * OVERHANG,
                    area.getHeight() + 2 * OVERHANG));
            layer.draw(clipped, projection);
            clipped.dispose();
        }
        drawAxes(g, projection, rows, height);
        colourBar.ifPresent(bar -> bar.draw(g, area));
    }

    private void drawGrid(Graphics2D g, Projection at) {
        g.setColor(GRID);
        g.setStroke(new BasicStroke(1f));
        for (Axis.Tick tick : y.ticks()) {
            double height = at.y(tick.value());
            g.draw(new Line2D.Double(at.area().getX(), height, at.area().getMaxX(), height));
        }
    }

    private void drawAxes(Graphics2D g, Projection at, int rows, double height) {
        Rectangle2D area = at.area();
        g.setStroke(new BasicStroke(1f));
        g.setColor(FRAME);
        g.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
        g.draw(new Line2D.Double(area.getX(), area.getY(), area.getX(), area.getMaxY()));
        int labelled = 0;
        for (Axis.Tick tick : x.ticks()) {
            double place = at.x(tick.value());
            double row = tick.label().isEmpty() ? 0 : (labelled++ % rows) * ROW;
            g.setColor(FRAME);
            g.draw(new Line2D.Double(place, area.getMaxY(), place, area.getMaxY() + length(tick) + row));
            Lettering.TICK.draw(g, tick.label(), place, area.getMaxY() + 19 + row, 0.5);
        }
        for (Axis.Tick tick : y.ticks()) {
            double place = at.y(tick.value());
            g.setColor(FRAME);
            g.draw(new Line2D.Double(area.getX() - length(tick), place, area.getX(), place));
            Lettering.TICK.draw(g, tick.label(), area.getX() - 8, place + 4.5, 1);
        }
        Lettering.LABEL.draw(g, x.label(), area.getCenterX(), height - 14, 0.5);
        Lettering.LABEL.drawUpwards(g, y.label(), 20, area.getCenterY());
    }

    /** In how many rows the labels below the panel must stand so as not to run into each other. */
    private int labelRows(Graphics2D g, double width) {
        List<Axis.Tick> labelled =
                x.ticks().stream().filter(tick -> !tick.label().isEmpty()).toList();
        int rows = 1;
        for (int i = 1; i < labelled.size(); i++) {
            Axis.Tick left = labelled.get(i - 1);
            Axis.Tick right = labelled.get(i);
            double room = (x.fraction(right.value()) - x.fraction(left.value())) * width;
            double needed =
                    (Lettering.TICK.width(g, left.label()) + Lettering.TICK.width(g, right.label())) / 2 + APART;
            rows = Math.max(rows, (int) Math.ceil(needed / room));
        }
        return Math.min(rows, MOST_ROWS);
    }

    private static double length(Axis.Tick tick) {
        return tick.label().isEmpty() ? TICK / 2 : TICK;
    }
}
