package org.separatrix.figures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the curves of a panel mean, in rows. */
public record Legend(List<Entry> entries) {

    /** A curve and its meaning. */
    public record Entry(String label, Style style) {}

    private static final double SAMPLE = 22;
    private static final double GAP = 6;
    private static final double BETWEEN = 14;

    /** The distance of the baselines of two rows. */
    static final double ROW = 16;

    public static final Legend NONE = new Legend(List.of());

    public Legend {
        entries = List.copyOf(entries);
    }

    /**
     * How many rows the entries take.
     *
     * @param lettering the width of a label
     * @param width of a row
     */
    int rows(ToDoubleFunction<String> lettering, double width) {
        int rows = 1;
        double at = 0;
        for (Entry entry : entries) {
            double needed = width(lettering, entry);
            if (at > 0 && at + needed - BETWEEN > width) {
                rows++;
                at = 0;
            }
            at += needed;
        }
        return rows;
    }

    /**
     * @param x where the rows begin
     * @param top the baseline of the first
     * @param width of a row
     */
    void draw(Graphics2D g, double x, double top, double width) {
        double at = x;
        double y = top;
        for (Entry entry : entries) {
            double needed = width(label -> Lettering.TICK.width(g, label), entry);
            if (at > x && at + needed - BETWEEN > x + width) {
                at = x;
                y += ROW;
            }
            double middle = y - 4.5;
            entry.style().stroke(g, new Line2D.Double(at, middle, at + SAMPLE, middle));
            entry.style().mark(g, at + SAMPLE / 2, middle);
            Lettering.TICK.draw(g, entry.label(), at + SAMPLE + GAP, y, 0);
            at += needed;
        }
    }

    private static double width(ToDoubleFunction<String> lettering, Entry entry) {
        return SAMPLE + GAP + lettering.applyAsDouble(entry.label()) + BETWEEN;
    }

    /** Of names and how they look, in their order. */
    public static Legend of(Map<String, Style> styles) {
        return new Legend(styles.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList());
    }
}
