package org.separatrix.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ledger as one page without script: a picture a claim, in the page itself. */
public final class LedgerPage {

    private static final String STYLE =
            """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
            h1, h2, h3 { line-height: 1.25 } h3 { margin: 0 0 .3rem }
            article { border-top: 1px solid #ccc; padding: 1.2rem 0 }
            blockquote { margin: .3rem 0; font-style: italic }
            table { border-collapse: collapse } td, th { text-align: left; padding: .15rem .8rem .15rem 0; vertical-align: top }
            dt { font-weight: 600 } dd { margin: 0 0 .4rem 0 } code { background: #f2f2f2; padding: 0 .2rem }
            .verdict { font-weight: 600; padding: .1rem .5rem; border-radius: .3rem; border: 1px solid currentColor }
            .reproduced { color: #1b6b3a } .refuted { color: #a3262a } .refined { color: #7a5200 }
            .undecided, .not { color: #444 }
            .picture { max-width: 100%; background-size: contain; background-repeat: no-repeat; margin-top: .6rem }
            @media (prefers-color-scheme: dark) { body { background: #161616; color: #e6e6e6 } code { background: #2a2a2a }
              .reproduced { color: #6fcf97 } .refuted { color: #ff8a8a } .refined { color: #e8b64c } .undecided, .not { color: #bbb }
              .picture { background-color: #fff } }
            """;

    private final Ledger ledger;
    private final Path folder;
    private final Map<String, String> pictures = new LinkedHashMap<>();

    /** @param folder of the results folders of the experiments */
    public LedgerPage(Ledger ledger, Path folder) {
        this.ledger = ledger;
        this.folder = folder;
    }

    public String html() {
        StringBuilder body = new StringBuilder();
        String group = "";
        for (Ruling ruling : ledger.rulings()) {
            if (!ruling.claim().group().equals(group)) {
                group = ruling.claim().group();
                body.append("<h2>").append(escaped(group)).append("</h2>\n");
            }
            body.append(article(ruling));
        }
        StringBuilder page = new StringBuilder(
                "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Claims</title>\n<style>\n");
        page.append(STYLE);
        // A picture that several claims show is in the page once.
        pictures.forEach((name, rule) -> page.append(rule));
        page.append("</style>\n</head>\n<body>\n<h1>Claims</h1>\n<p>")
                .append(escaped(ledger.how()))
                .append("</p>\n<p>")
                .append(escaped(ledger.counted()))
                .append("</p>\n")
                .append(index())
                .append(body);
        return page.append("</body>\n</html>\n").toString();
    }

    private String index() {
        StringBuilder rows = new StringBuilder("<table>\n");
        for (Ruling ruling : ledger.rulings()) {
            String id = ruling.claim().id();
            rows.append("<tr><td><a href=\"#" + id + "\">" + id + "</a></td><td>" + badge(ruling) + "</td><td>"
                    + escaped(ruling.claim().statement()) + "</td></tr>\n");
        }
        return rows.append("</table>\n").toString();
    }

    private String article(Ruling ruling) {
        Claim claim = ruling.claim();
        StringBuilder text = new StringBuilder("<article id=\"" + claim.id() + "\">\n<h3>" + claim.id() + " "
                + badge(ruling) + "</h3>\n<blockquote>" + escaped(claim.statement()) + " <small>("
                + escaped(claim.source()) + ")</small></blockquote>\n");
        if (!ruling.parts().isEmpty()) {
            text.append("<p>")
                    .append(escaped(String.join("; ", ruling.parts())))
                    .append("</p>\n");
        }
        text.append("<p>").append(escaped(Ledger.sentences(ruling))).append("</p>\n<dl>\n");
        text.append(item("Test", claim.test()));
        text.append(item("Reproduced if", claim.reproducedIf()));
        text.append(item("Refuted if", claim.refutedIf()));
        text.append(item("How it was read", claim.reading()));
        text.append("<dt>Command</dt><dd><code>" + escaped(Ledger.command(claim)) + "</code></dd>\n</dl>\n");
        return text.append(picture(claim)).append("</article>\n").toString();
    }

    private static String item(String term, String text) {
        return text.isEmpty() ? "" : "<dt>" + term + "</dt><dd>" + escaped(text) + "</dd>\n";
    }

    private static String badge(Ruling ruling) {
        String word = ruling.verdict().word();
        return "<span class=\"verdict " + word + "\">" + word + "</span>";
    }

    private String picture(Claim claim) {
        String name = claim.picture();
        if (name.isEmpty()) {
            return "";
        }
        String experiment = name.substring(0, name.indexOf('/'));
        String figure = name.substring(name.indexOf('/') + 1);
        Path png = folder.resolve(experiment).resolve("figures").resolve(figure + ".png");
        if (!Files.isRegularFile(png)) {
            return "<p>The picture " + escaped(figure) + " of " + escaped(experiment) + " is not there.</p>\n";
        }
        String css = "picture-" + name.replaceAll("[^A-Za-z0-9]+", "-");
        pictures.computeIfAbsent(css, none -> rule(css, png));
        return "<div class=\"picture " + css + "\" role=\"img\" aria-label=\"" + escaped(figure + " of " + experiment)
                + "\"></div>\n";
    }

    private static String rule(String css, Path png) {
        try {
            byte[] bytes = Files.readAllBytes(png);
            int width = whole(bytes, WIDTH);
            int height = whole(bytes, HEIGHT);
            return "." + css + " { aspect-ratio: " + width + " / " + height
                    + "; background-image: url(data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(bytes) + ") }\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Offsets in a PNG file. */
    private static final int WIDTH = 16;

    private static final int HEIGHT = 20;

    private static int whole(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
