package org.separatrix.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.separatrix.record.ShellWords;
import org.separatrix.study.Headline;

/** What the run is, how it ended, and what its numbers come to. */
final class HeadSection {

    private HeadSection() {}

    static void write(Html page, Source source) {
        page.open("header").element("h1", source.experiment().name());
        page.open("p");
        page.element("strong", source.state(), "class", source.state().split(" ")[0]);
        page.text(" · " + source.study().description() + " · " + size(source) + " · seed "
                + source.experiment().seed());
        page.close();
        if (!source.complete()) {
            missing(page, source);
        }
        sentences(source).forEach(sentence -> page.element("p", sentence));
        page.close();
    }

    private static String size(Source source) {
        long conditions = source.experiment().conditionCount();
        String of = conditions == 1 ? "1 condition" : String.format(Locale.ROOT, "%,d conditions", conditions);
        return source.experiment().hasTrials()
                ? of + " × "
                        + String.format(
                                Locale.ROOT, "%,d trials", source.experiment().trials())
                : of;
    }

    private static void missing(Html page, Source source) {
        String unit = source.study().progressUnit(source.experiment());
        String text = String.format(
                Locale.ROOT, "%,d of %,d %s are missing", source.planned() - source.done(), source.planned(), unit);
        if (source.experiment().hasTrials() && source.lacking() > 0) {
            text += String.format(Locale.ROOT, ", in %,d conditions", source.lacking());
        }
        page.element(
                "p", text + ". What follows is of those that are there. Continue the run with:", "class", "incomplete");
        page.element(
                "pre",
                ShellWords.command(
                        List.of("run", "--resume", "--out", source.folder().toString())));
    }

    private static List<String> sentences(Source source) {
        List<String> sentences = new ArrayList<>();
        for (Headline headline : source.study().headlines(source.experiment())) {
            source.table(headline.file()).map(Sentence::new).ifPresent(table -> headline.told().stream()
                    .flatMap(told -> table.of(told).stream())
                    .map(HeadSection::capitalised)
                    .forEach(sentences::add));
        }
        return sentences;
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }
}
