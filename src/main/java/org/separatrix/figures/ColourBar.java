package org.separatrix.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Key of a colour scale: the values and their colours of {@link Viridis}.
 *
 * @param scale the values
 * @param marks values of special meaning, marked across the bar and named beside it
 */
public record ColourBar(Axis scale, List<Axis.Tick> marks) {

    static final double WIDTH = 104;

    private static final double BAR = 14;
    private static final double OFFSET = 14;
    private static final double TICK = 3;
    private static final double LINE = 14;
    private static final int STEPS = 128;
    private static final Color MARK = new Color(0xC01515);

    public ColourBar {
        marks = List.copyOf(marks);
    }

    /** @param area of the panel that the bar stands beside */
    void draw(Graphics2D g, Rectangle2D area) {
        double left = area.getMaxX() + OFFSET;
        Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        double step = area.getHeight() / STEPS;
        for (int i = 0; i < STEPS; i++) {
            g.setColor(Viridis.at((i + 0.5) / STEPS));
            g.fill(new Rectangle2D.Double(left, area.getMaxY() - (i + 1) * step, BAR, step));
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
        g.setStroke(new BasicStroke(1f));
        for (Axis.Tick tick : scale.ticks()) {
            if (marks.stream().noneMatch(mark -> Math.abs(y(area, mark.value()) - y(area, tick.value())) < LINE)) {
                label(g, area, left, tick, Palette.BLACK);
            }
        }
        g.setStroke(new BasicStroke(1.6f));
        for (Axis.Tick mark : marks) {
            double y = y(area, mark.value());
            g.setColor(MARK);
            g.draw(new Line2D.Double(left, y, left + BAR, y));
            label(g, area, left, mark, MARK);
        }
        Lettering.LABEL.drawUpwards(g, scale.label(), left + BAR + 62, area.getCenterY());
    }

    private void label(Graphics2D g, Rectangle2D area, double left, Axis.Tick tick, Color colour) {
        double y = y(area, tick.value());
        g.setColor(colour);
        g.draw(new Line2D.Double(left + BAR, y, left + BAR + TICK, y));
        Lettering.TICK.draw(g, tick.label(), left + BAR + TICK + 3, y + 4, 0);
    }

    private double y(Rectangle2D area, double value) {
        return area.getMaxY() - scale.fraction(value) * area.getHeight();
    }
}
