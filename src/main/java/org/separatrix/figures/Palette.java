package org.separatrix.figures;

import java.awt.Color;
import java.util.List;

/** Colours that remain distinct without full colour vision. Source: Okabe &amp; Ito, Color Universal Design (2008). */
public final class Palette {

    public static final Color BLUE = new Color(0x0072B2);
    public static final Color VERMILLION = new Color(0xD55E00);
    public static final Color GREEN = new Color(0x009E73);
    public static final Color ORANGE = new Color(0xE69F00);
    public static final Color SKY = new Color(0x56B4E9);
    public static final Color PURPLE = new Color(0xCC79A7);
    public static final Color BLACK = new Color(0x1A1A1A);
    public static final Color GREY = new Color(0x737373);

    /** For the curves of a panel, one after the other. */
    public static final List<Color> CYCLE = List.of(BLUE, VERMILLION, GREEN, ORANGE, PURPLE, SKY, BLACK, GREY);

    private Palette() {}
}
