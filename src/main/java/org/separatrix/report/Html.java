package org.separatrix.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes a page that is HTML and well-formed XML at once. Whatever is given as text stays text. */
final class Html {

    private final StringBuilder page = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes name, value, name, value … */
    Html open(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    Html close() {
        page.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content, as an image. */
    Html empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    /** An element with a text. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    /** The rules of a style sheet, which are ours. */
    Html style(String rules) {
        open("style").page.append("\n").append(rules);
        return close();
    }

    /** A table in a box of its own, which alone may scroll sideways. */
    Html table(String caption, List<String> header, List<List<String>> rows) {
        open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        open("table").element("caption", caption);
        open("thead").open("tr");
        header.forEach(name -> element("th", name, "scope", "col"));
        close().close().open("tbody");
        for (List<String> row : rows) {
            open("tr").element("th", row.get(0), "scope", "row");
            row.stream().skip(1).forEach(this::cell);
            close();
        }
        return close().close().close();
    }

    /** An interval behind a number goes below it as a whole, where there is no room. */
    private void cell(String cell) {
        int interval = cell.endsWith("]") ? cell.lastIndexOf(" [") : -1;
        if (interval < 0) {
            element("td", cell);
            return;
        }
        open("td").text(cell.substring(0, interval) + " ");
        element("span", cell.substring(interval + 1), "class", "interval").close();
    }

    private StringBuilder tag(String name, String... attributes) {
        page.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]).replace("\"", "&quot;"))
                    .append('"');
        }
        return page;
    }

    /** What no document may hold, as control characters, is left out. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return "<!DOCTYPE html>\n" + page;
    }
}
