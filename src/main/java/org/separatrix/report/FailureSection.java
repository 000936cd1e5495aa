package org.separatrix.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.separatrix.experiment.Batch;
import org.separatrix.record.FailedBatch;
import org.separatrix.record.Failure;
import org.separatrix.record.ShellWords;

/** What was given up, by its cause: a fault that hits a thousand batches is one line. */
final class FailureSection {

    private static final int MOST_CAUSES = 30;

    private FailureSection() {}

    static void write(Html page, Source source) {
        page.open("section", "id", "failures").element("h2", "Failures");
        Map<String, List<FailedBatch>> causes = new LinkedHashMap<>();
        source.failures().forEach(failed -> causes.computeIfAbsent(
                        Failure.kind(Failure.cause(failed.reason())), kind -> new ArrayList<>())
                .add(failed));
        if (causes.isEmpty()) {
            page.element("p", "None.");
        }
        causes.values().stream().limit(MOST_CAUSES).forEach(of -> write(page, source, of));
        if (causes.size() > MOST_CAUSES) {
            page.element("p", "And " + (causes.size() - MOST_CAUSES) + " more causes; separatrix status names all.");
        }
        page.close();
    }

    private static void write(Html page, Source source, List<FailedBatch> of) {
        long lost = of.stream().mapToLong(failed -> failed.batch().share()).sum();
        page.element("h3", Failure.cause(of.get(0).reason()), "class", "incomplete");
        Batch first = of.get(0).batch();
        page.element(
                "p",
                String.format(
                        Locale.ROOT,
                        "%,d %s with %,d %s given up, the first of condition %d.",
                        of.size(),
                        of.size() == 1 ? "batch" : "batches",
                        lost,
                        source.study().progressUnit(source.experiment()),
                        first.condition()));
        if (source.experiment().hasTrials() && first.trials() > 0) {
            page.element("p", "Run one of these trials again with:");
            page.element(
                    "pre",
                    ShellWords.command(List.of(
                            "replay",
                            source.folder().toString(),
                            "--condition",
                            Integer.toString(first.condition()),
                            "--trial",
                            Long.toString(first.firstTrial()))));
        }
    }
}
