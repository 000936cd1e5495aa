package org.separatrix.results.figures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** What the curves of a panel mean, in a row. */
public record Legend(List<Entry> entries) {

    /** A curve and its meaning. */
    public record Entry(String label, Style style) {}

    private static final double SAMPLE = 22;
    private static final double GAP = 6;
    private static final double BETWEEN = 14;

    public static final Legend NONE = new Legend(List.of());

    public Legend {
        entries = List.copyOf(entries);
    }

    /**
     * @param x where the row begins
     * @param y its baseline
     */
    void draw(Graphics2D g, double x, double y) {
        double at = x;
        for (Entry entry : entries) {
            double middle = y - 4.5;
            entry.style().stroke(g, new Line2D.Double(at, middle, at + SAMPLE, middle));
            entry.style().mark(g, at + SAMPLE / 2, middle);
            Lettering.TICK.draw(g, entry.label(), at + SAMPLE + GAP, y, 0);
            at += SAMPLE + GAP + Lettering.TICK.width(g, entry.label()) + BETWEEN;
        }
    }
}
