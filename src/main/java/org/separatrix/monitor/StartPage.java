package org.separatrix.monitor;

import java.util.List;

/** The page of a run in plain HTML: the line that the terminal shows, and where everything else is to be had. */
final class StartPage {

    private StartPage() {}

    /** @param figures the names of those that may come */
    static String html(RunWatch watch, List<String> figures) {
        String name = escaped(watch.facts.experiment().name());
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width\"><meta http-equiv=\"refresh\" content=\"5\">")
                .append("<title>")
                .append(name)
                .append("</title></head><body>\n<h1>")
                .append(name)
                .append("</h1>\n<p role=\"status\">")
                .append(escaped(watch.summary().line()))
                .append("</p>\n<p>Results go to <code>")
                .append(escaped(watch.facts.folder().toString()))
                .append("</code>.</p>\n<ul>\n<li><a href=\"api/run\">state as JSON</a></li>\n")
                .append("<li><a href=\"metrics\">metrics</a></li>\n");
        figures.forEach(figure -> html.append("<li><a href=\"figures/")
                .append(escaped(figure))
                .append(".svg\">figure ")
                .append(escaped(figure))
                .append(", as far as it is</a></li>\n"));
        html.append("</ul>\n");
        synchronized (watch) {
            watch.causes.all().forEach(cause -> html.append("<p>failed: ")
                    .append(escaped(cause.text))
                    .append("</p>\n"));
        }
        return html.append("</body></html>\n").toString();
    }

    /** What people named reaches the page as text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
