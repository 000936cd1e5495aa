package org.separatrix.figures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;

/** Text at a place. */
enum Lettering {
    TITLE(Font.BOLD, 14, Palette.BLACK),
    LABEL(Font.PLAIN, 13, Palette.BLACK),
    TICK(Font.PLAIN, 12, new Color(0x404040));

    private final Font font;
    private final Color colour;

    Lettering(int weight, int size, Color colour) {
        font = new Font(Font.SANS_SERIF, weight, size);
        this.colour = colour;
    }

    double width(Graphics2D g, String text) {
        return g.getFontMetrics(font).stringWidth(text);
    }

    /** About how wide a text is where nothing is drawn yet. */
    double width(String text) {
        return font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /**
     * Draws text on a baseline.
     *
     * @param anchor which part of the text stands at x: 0 its beginning, ½ its middle, 1 its end
     */
    void draw(Graphics2D g, String text, double x, double y, double anchor) {
        g.setFont(font);
        g.setColor(colour);
        g.drawString(text, (float) (x - anchor * width(g, text)), (float) y);
    }

    /** Draws text on a baseline from x on, in a smaller font where it would be wider than there is room. */
    void drawWithin(Graphics2D g, String text, double x, double y, double room) {
        double width = width(g, text);
        g.setFont(width <= room ? font : font.deriveFont((float) (font.getSize2D() * room / width)));
        g.setColor(colour);
        g.drawString(text, (float) x, (float) y);
    }

    /** Draws text upwards, its middle at y. */
    void drawUpwards(Graphics2D g, String text, double x, double y) {
        AffineTransform before = g.getTransform();
        g.rotate(-Math.PI / 2, x, y);
        draw(g, text, x, y, 0.5);
        g.setTransform(before);
    }
}
