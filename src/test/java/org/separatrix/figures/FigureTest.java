package org.separatrix.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.separatrix.figures.Style.Line;
import org.separatrix.figures.Style.Marker;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FigureTest {

    @Test
    void isWellFormedXmlOfItsSize() throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(figure().svg())))
                .getDocumentElement();

        assertEquals("svg", root.getTagName());
        assertEquals("940", root.getAttribute("width"));
        assertEquals("390", root.getAttribute("height"));
        assertEquals("0 0 940 390", root.getAttribute("viewBox"));
    }

    @Test
    void isAPngOfTwiceItsSizeOnWhite() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure().png()));

        assertEquals(1880, image.getWidth());
        assertEquals(780, image.getHeight());
        assertEquals(Color.WHITE.getRGB(), image.getRGB(0, 0));
    }

    @Test
    void isDrawnTheSameEveryTime() {
        assertEquals(figure().svg(), figure().svg());
        assertArrayEquals(figure().png(), figure().png());
    }

    @Test
    void picturesTablesWithTheFirstRowUppermost() throws IOException {
        Axis scale = Axis.linear("", 0, 1);
        Raster raster = new Raster(0, 1, 0, 1, new double[][] {{0.0, 0.0}, {0.0, 1.0}}, scale);
        Axis unit = Axis.linear("", 0, 1);
        Figure figure = new Figure(List.of(new Panel("", unit, unit, List.of(raster), Legend.NONE)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));

        assertEquals(Viridis.at(0.0).getRGB(), image.getRGB(300, 250));
        assertEquals(Viridis.at(0.0).getRGB(), image.getRGB(300, 550));
        assertEquals(Viridis.at(1.0).getRGB(), image.getRGB(800, 550));
        assertTrue(figure.svg().contains("data:image/png;base64"));
        assertEquals(figure.svg(), figure.svg());
    }

    @Test
    void fillsCellsWithTheColourOfTheirValue() throws IOException {
        Axis scale = Axis.linear("", 0, 1);
        Cells cells = new Cells(List.of(new Cells.Cell(0, 1, 0, 1, 1.0)), scale);
        Panel panel =
                new Panel("", Axis.linear("x", 0, 1), Axis.linear("y", 0, 1), cells, new ColourBar(scale, List.of()));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new Figure(List.of(panel)).png()));

        assertEquals(Viridis.at(1.0).getRGB(), image.getRGB(400, 400));
    }

    /** A bifurcation diagram and eigenvalues in the complex plane, as other studies will draw them. */
    @Test
    void canDrawBranchesAndSpectra() throws IOException {
        Figure figure = figure();
        Files.createDirectories(Path.of("target/figures"));
        Files.write(Path.of("target/figures/branches.png"), figure.png());

        assertTrue(figure.svg().contains("stroke-dasharray=\"5,4\""));
    }

    private static Figure figure() {
        double[] coupling = IntStream.range(0, 60).mapToDouble(i -> 0.01 * i).toArray();
        double[] stable = IntStream.range(0, 60)
                .mapToDouble(i -> i < 35 ? 0.2 - 0.1 * coupling[i] : Double.NaN)
                .toArray();
        double[] unstable = IntStream.range(0, 60)
                .mapToDouble(i -> i >= 34 && i < 40 ? 0.2 - 0.1 * coupling[i] : Double.NaN)
                .toArray();
        Style solid = new Style(Palette.BLUE, Line.SOLID, Marker.NONE);
        Style dashed = new Style(Palette.BLUE, Line.DASHED, Marker.NONE);
        Style points = new Style(Palette.VERMILLION, Line.NONE, Marker.CIRCLE);
        Panel branches = new Panel(
                "Branches",
                Axis.linear("model.J-cross", 0, 0.6),
                Axis.linear("amplitude", 0, 0.25),
                List.of(new Curve(coupling, stable, solid), new Curve(coupling, unstable, dashed)),
                new Legend(List.of(new Legend.Entry("stable", solid), new Legend.Entry("unstable", dashed))));
        Panel spectrum = new Panel(
                "Spectrum at J* = 0.348",
                Axis.linear("Re λ (1/τ)", -1.2, 0.2),
                Axis.linear("Im λ (1/τ)", -1, 1),
                List.of(new Curve(new double[] {-1, -0.5, -0.5, 0}, new double[] {0, 0.4, -0.4, 0}, points)),
                Legend.NONE);
        return new Figure(List.of(branches, spectrum));
    }
}
