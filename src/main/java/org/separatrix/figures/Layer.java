package org.separatrix.figures;

import java.awt.Graphics2D;

/** Something that is drawn between the axes of a panel. */
@FunctionalInterface
public interface Layer {

    /** @param g clipped to the area of the panel; its paint, stroke and hints may be changed */
    void draw(Graphics2D g, Projection projection);
}
