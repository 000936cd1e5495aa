package org.separatrix.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.separatrix.record.ResultsException;

/** The figures of the study as images within the page: the drawing itself, or its picture where the page would be too large. */
final class FigureSection {

    /** What all images together may take of the page, of which 3 MB are wanted at most. */
    private static final long MOST = 2_600_000;

    private static final Pattern TITLE = Pattern.compile("<title\\s*>(.*?)</title", Pattern.DOTALL);
    private static final Pattern DESCRIPTION = Pattern.compile("<desc\\s*>(.*?)</desc", Pattern.DOTALL);
    private static final Pattern WIDTH = Pattern.compile("<svg[^>]*\\swidth=\"(\\d+)\"");
    private static final Pattern NUMBERED = Pattern.compile("&#(\\d+);");

    private record Image(String name, String svg, Path picture, boolean drawing) {

        long size() {
            return (drawing
                            ? svg.getBytes(StandardCharsets.UTF_8).length
                            : picture.toFile().length())
                    * 4
                    / 3;
        }

        Image asPicture() {
            return new Image(name, svg, picture, false);
        }

        String data() throws IOException {
            byte[] bytes = drawing ? svg.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(picture);
            return "data:image/" + (drawing ? "svg+xml" : "png") + ";base64,"
                    + Base64.getEncoder().encodeToString(bytes);
        }
    }

    private FigureSection() {}

    static void write(Html page, Source source) {
        page.open("section", "id", "figures").element("h2", "Figures");
        List<Image> images = new ArrayList<>();
        try {
            for (Map.Entry<String, Path> figure : source.figures().entrySet()) {
                images.add(new Image(
                        figure.getKey(),
                        Files.readString(figure.getValue()),
                        figure.getValue().resolveSibling(figure.getKey() + ".png"),
                        true));
            }
            fit(images);
            for (Image image : images) {
                write(page, image);
            }
        } catch (IOException failure) {
            throw new ResultsException(source.place("figures") + " cannot be read: " + failure.getMessage(), failure);
        }
        if (images.isEmpty()) {
            page.element("p", "This run has no figures.");
        }
        page.close();
    }

    /** Makes the largest drawings pictures until all of them fit. */
    private static void fit(List<Image> images) {
        List<Image> largest = images.stream()
                .sorted(Comparator.comparingLong(Image::size).reversed())
                .toList();
        for (Image image : largest) {
            if (total(images) <= MOST) {
                return;
            }
            boolean smaller =
                    Files.isRegularFile(image.picture()) && image.asPicture().size() < image.size();
            images.replaceAll(of -> of == image && smaller ? image.asPicture() : of);
        }
    }

    private static long total(List<Image> images) {
        return images.stream().mapToLong(Image::size).sum();
    }

    private static void write(Html page, Image image) throws IOException {
        String head = image.svg().substring(0, Math.min(image.svg().length(), 1 << 16));
        String alt = found(DESCRIPTION, head, image.name());
        String caption = found(TITLE, head, "");
        page.open("figure").element("h3", image.name().replace('-', ' '));
        page.empty("img", "alt", alt, "width", found(WIDTH, head, "940"), "src", image.data());
        page.open("figcaption").text(caption.isEmpty() ? alt : caption);
        page.open("span", "class", "soft")
                .text(" Files: figures/" + image.name() + ".svg, figures/" + image.name() + ".png")
                .close();
        page.close().close();
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? plain(matcher.group(1)) : otherwise;
    }

    private static String plain(String xml) {
        return NUMBERED.matcher(xml)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1)))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
