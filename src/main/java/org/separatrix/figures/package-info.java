/**
 * Figures: panels side by side, each with two axes and layers of curves, bands and cells, drawn once with Java2D and kept
 * as SVG and PNG. Nothing here knows what is drawn.
 *
 * <p>Lengths on the page are in units of 1/96 inch, y downwards; values are in the units of their axis. Curves have the
 * colours of Okabe and Ito and shapes of their own, and surfaces the colours of viridis, so that neither needs colour
 * vision to be read.
 */
package org.separatrix.figures;
