package org.separatrix.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.separatrix.experiment.ChangedKeys;
import org.separatrix.experiment.Experiment;
import org.separatrix.study.KeyWords;
import org.separatrix.study.SweptValues;

/** What was run: the keys that differ from the defaults, the sweep, and the whole experiment to unfold. */
final class ExperimentSection {

    private static final int MOST_VALUES = 12;

    private ExperimentSection() {}

    static void write(Html page, Source source) {
        page.open("section", "id", "experiment").element("h2", "What was run");
        Experiment experiment = source.experiment();
        if (experiment.sweptKeys().isEmpty()) {
            page.element("p", "One condition; nothing is swept.");
        } else {
            page.table(
                    "The sweep",
                    List.of("key", "what it is", "values"),
                    experiment.sweptKeys().stream()
                            .map(key -> List.of(key, KeyWords.axis(key), values(source, key)))
                            .toList());
        }
        Map<String, String> changed = ChangedKeys.of(source.resolved(), experiment.sweptKeys());
        if (changed.isEmpty()) {
            page.element("p", "Every other key has its default.");
        } else {
            page.table(
                    "Keys that differ from the defaults",
                    List.of("key", "what it is", "value"),
                    changed.entrySet().stream()
                            .map(key -> List.of(key.getKey(), KeyWords.axis(key.getKey()), key.getValue()))
                            .toList());
        }
        page.open("details").element("summary", "experiment.conf, which runs again as it is");
        page.element("pre", source.resolved(), "tabindex", "0").close();
        page.close();
    }

    private static String values(Source source, String key) {
        SweptValues swept = source.tables().swept();
        int column = swept.keys().indexOf(key);
        int looked = swept.conditions();
        long conditions = source.experiment().conditionCount();
        TreeSet<Double> numbers = new TreeSet<>();
        TreeSet<String> words = new TreeSet<>();
        for (int condition = 0; condition < looked; condition++) {
            String cell = swept.rows().get(condition).get(column);
            double number = Numbers.number(cell);
            if (Double.isFinite(number)) {
                numbers.add(number);
            } else if (!cell.isEmpty()) {
                words.add(cell);
            }
        }
        List<String> numeric =
                numbers.stream().map(value -> Numbers.rounded(value.toString())).toList();
        String more = looked < conditions ? " (of the first " + looked + " conditions)" : "";
        if (numeric.size() > MOST_VALUES) {
            return numeric.size() + " values from " + numeric.get(0) + " to " + numeric.get(numeric.size() - 1) + more;
        }
        List<String> all = new ArrayList<>(numeric);
        all.addAll(words.stream().limit(MOST_VALUES).toList());
        return String.join(", ", all)
                + (words.size() > MOST_VALUES ? " and " + (words.size() - MOST_VALUES) + " more" : "")
                + more;
    }
}
