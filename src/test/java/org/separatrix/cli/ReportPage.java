package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The report of a run, parsed. */
record ReportPage(String text, Document document) {

    static ReportPage of(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("report.html"));
        try {
            return new ReportPage(
                    text,
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(text))));
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new AssertionError("the report is not well-formed", malformed);
        }
    }

    /** Nothing in it is a program, and nothing is loaded. */
    void requireSelfContained() {
        assertFalse(text.contains("<script"), "script");
        assertFalse(text.contains("http:") || text.contains("https:"), "an address");
        assertFalse(text.contains("href") || text.contains("url(") || text.contains("@import"), "a link");
        assertTrue(text.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
        NodeList images = document.getElementsByTagName("img");
        IntStream.range(0, images.getLength())
                .mapToObj(i -> (Element) images.item(i))
                .forEach(image -> {
                    assertTrue(image.getAttribute("src").startsWith("data:image/"), "an image from elsewhere");
                    assertFalse(image.getAttribute("alt").isBlank(), "an image without words");
                });
        NodeList heads = document.getElementsByTagName("th");
        assertEquals(
                0,
                IntStream.range(0, heads.getLength())
                        .filter(i ->
                                ((Element) heads.item(i)).getAttribute("scope").isEmpty())
                        .count(),
                "heads of tables without a scope");
    }

    int images() {
        return document.getElementsByTagName("img").getLength();
    }

    /** What stands above the section of machines and times. */
    String reproducible() {
        int origin = text.indexOf("<section id=\"origin\">");
        assertTrue(origin > 0);
        return text.substring(0, origin);
    }

    /** The words of a section, without tags. */
    String words(String section) {
        NodeList sections = document.getElementsByTagName("section");
        return IntStream.range(0, sections.getLength())
                .mapToObj(i -> (Element) sections.item(i))
                .filter(element -> element.getAttribute("id").equals(section))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    String head() {
        return document.getElementsByTagName("header").item(0).getTextContent();
    }
}
