package org.separatrix.figures;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGraphics2DIOException;

/** Pictures within an SVG, by the encoder of the JDK. The encoder of Batik needs one more library. */
final class EmbeddedPng extends ImageHandlerBase64Encoder {

    @Override
    public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException failure) {
            throw new SVGGraphics2DIOException(failure);
        }
    }
}
