package org.separatrix.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.MathUtils;

/**
 * Warns of items so near each other that a report can lie within the windows of both. The warning states how such a
 * report counts.
 */
final class OverlappingWindows {

    private static final Key WINDOW = Key.of("readout", "window");

    private OverlappingWindows() {}

    static Stream<Warning> in(Experiment experiment) {
        Map<Boolean, String> found = new TreeMap<>();
        for (int index = 0; index < experiment.conditionCount() && found.size() < 2; index++) {
            Condition condition = experiment.condition(index);
            List<Double> items = condition.protocol().items();
            boolean two = items.size() == 2;
            if (!found.containsKey(two)) {
                String where = experiment.sweptKeys().isEmpty() ? "" : " in condition " + index;
                overlap(items, condition.readOut().window()).ifPresent(pair -> found.put(two, pair + where));
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Warning(
                        experiment.place(WINDOW),
                        WINDOW + ": " + entry.getValue() + "; a report in both counts for " + rule(entry.getKey())
                                + ", in chance_swap as in swap"));
    }

    private static String rule(boolean two) {
        return two ? "both" : "the target if that is one of them, and else for the nearer";
    }

    /** The first pair of items whose windows overlap. */
    private static Optional<String> overlap(List<Double> items, double window) {
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(a -> IntStream.range(a + 1, items.size())
                        .mapToObj(b -> new Pair(a, b, distance(items.get(a), items.get(b)))))
                .filter(pair -> pair.distance() < 2.0 * window)
                .findFirst()
                .map(pair -> String.format(
                        Locale.ROOT,
                        "the windows of items %d and %d overlap by %.3f rad",
                        pair.first(),
                        pair.second(),
                        2.0 * window - pair.distance()));
    }

    private record Pair(int first, int second, double distance) {}

    private static double distance(double item, double other) {
        return Math.abs(MathUtils.normalizeAngle(item - other, 0.0));
    }
}
