package org.separatrix.figures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A picture of a table of values over a rectangle of the plane, for more values than {@link Cells} can draw.
 *
 * @param left where the first column begins, in the units of the axis
 * @param right where the last one ends
 * @param bottom where the last row ends
 * @param top where the first row begins
 * @param values {@code [row][column]}, the first row uppermost; grey where NaN
 * @param scale which value has which colour of {@link Viridis}
 */
public record Raster(double left, double right, double bottom, double top, double[][] values, Axis scale)
        implements Layer {

    /** Viewers blur a picture that they enlarge; one of as many dots as a fine screen has is not enlarged. */
    private static final int DOTS = 2;

    @Override
    public void draw(Graphics2D g, Projection projection) {
        double x = projection.x(left);
        double y = projection.y(top);
        double width = projection.x(right) - x;
        double height = projection.y(bottom) - y;
        BufferedImage image = image(
                repeats(width, values[0].length), repeats(height, values.length), values.length, values[0].length);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / image.getWidth(), height / image.getHeight());
        g.drawImage(image, place, null);
    }

    private static int repeats(double length, int values) {
        return Math.max(1, (int) Math.round(DOTS * length / values));
    }

    private BufferedImage image(int wide, int high, int rows, int columns) {
        BufferedImage image = new BufferedImage(wide * columns, high * rows, BufferedImage.TYPE_INT_RGB);
        int[] line = new int[image.getWidth()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = values[row][column];
                int colour = (Double.isNaN(value) ? Ground.COLOUR : Viridis.at(scale.fraction(value))).getRGB();
                Arrays.fill(line, wide * column, wide * (column + 1), colour);
            }
            image.setRGB(0, high * row, line.length, high, line, 0, 0);
        }
        return image;
    }
}
