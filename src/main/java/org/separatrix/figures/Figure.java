package org.separatrix.figures;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Panels in rows on white.
 *
 * @param panels row by row
 * @param columns how many stand side by side
 * @param caption what is drawn, of how many, with which intervals, and beside what, as sentences; may be empty
 */
public record Figure(List<Panel> panels, int columns, String caption) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int PNG_SCALE = 2;

    static {
        // A figure is drawn without a screen, on machines that have none.
        System.setProperty("java.awt.headless", "true");
    }

    public Figure {
        panels = List.copyOf(panels);
    }

    /** Panels in rows, without a caption. */
    public Figure(List<Panel> panels, int columns) {
        this(panels, columns, "");
    }

    /** Panels side by side. */
    public Figure(List<Panel> panels) {
        this(panels, panels.size());
    }

    /** The same with a caption. */
    public Figure captioned(String words) {
        return new Figure(panels, columns, words);
    }

    public int width() {
        return (int)
                rows().mapToDouble(row -> row.stream().mapToDouble(Panel::width).sum())
                        .max()
                        .orElse(0.0);
    }

    public int height() {
        return (int) rows().mapToDouble(Figure::heightOf).sum();
    }

    private Stream<List<Panel>> rows() {
        int wide = Math.max(1, columns);
        return IntStream.range(0, (panels.size() + wide - 1) / wide)
                .mapToObj(row -> panels.subList(row * wide, Math.min(panels.size(), (row + 1) * wide)));
    }

    private static double heightOf(List<Panel> row) {
        return row.stream().mapToDouble(Panel::height).max().orElse(0.0);
    }

    /**
     * The figure as an SVG document; the same bytes on every call. Its title is the caption, its description says between
     * which values each curve lies.
     */
    public String svg() {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptySvg());
        context.setComment("Separatrix");
        context.setImageHandler(new EmbeddedPng());
        context.setPrecision(4);
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(width(), height()));
        draw(g);
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + width() + " " + height());
        element(root, "desc", Description.of(this));
        if (!caption.isEmpty()) {
            element(root, "title", caption);
        }
        StringWriter text = new StringWriter();
        try {
            g.stream(root, text);
        } catch (SVGGraphics2DIOException impossible) {
            throw new IllegalStateException(impossible);
        }
        // Without the document type: it points to the network, where some readers would go and look.
        return DECLARATION + text.getBuffer().substring(text.getBuffer().indexOf("<svg"));
    }

    private static void element(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
    }

    /** The figure as a PNG, at twice its size. */
    public byte[] png() {
        BufferedImage image = new BufferedImage(PNG_SCALE * width(), PNG_SCALE * height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(PNG_SCALE, PNG_SCALE);
        draw(g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Not the default stream with a file behind it: it registers a shutdown hook, which a run that ends on Ctrl-C
        // may not.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width(), height());
        double top = 0.0;
        for (List<Panel> row : rows().toList()) {
            double left = 0.0;
            for (Panel panel : row) {
                Graphics2D place = (Graphics2D) g.create();
                place.translate(left, top);
                panel.draw(place, heightOf(row));
                place.dispose();
                left += panel.width();
            }
            top += heightOf(row);
        }
    }

    private static Document emptySvg() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
