package org.separatrix.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.separatrix.record.ResultsFolder;

/** The report of a run, {@code report.html}: a page without a program, which opens from disk and asks nobody for anything. */
public final class Report {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final String COLOURS = "/org/separatrix/monitor/assets/colours.css";
    private static final String RULES = "/org/separatrix/report/report.css";

    private Report() {}

    /** Writes the report of a results folder into it. */
    public static void write(ResultsFolder folder) {
        String page = of(folder);
        folder.write(ResultsFolder.REPORT, page);
    }

    /**
     * The report of a results folder, as text.
     *
     * @throws org.separatrix.record.ResultsException if something that it needs cannot be read
     */
    public static String of(ResultsFolder folder) {
        try (Contents contents = Contents.of(folder)) {
            return page(contents.source());
        }
    }

    private static String page(Source source) {
        Html page = new Html();
        page.open("html", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", source.experiment().name() + ", " + source.state());
        page.style(resource(COLOURS)).style(resource(RULES));
        page.close().open("body");
        HeadSection.write(page, source);
        page.open("main");
        ExperimentSection.write(page, source);
        HeadlineSection.write(page, source);
        FigureSection.write(page, source);
        FailureSection.write(page, source);
        OriginSection.write(page, source);
        UseSection.write(page, source);
        page.close().close().close();
        return page.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
