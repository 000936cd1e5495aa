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
final class OverlappingWindows implements ConditionCheck {

    private static final Key WINDOW = Key.of("readout", "window");

    /** The first condition where two windows overlap, and how; by whether there are two items. */
    private final Map<Boolean, Found> found = new TreeMap<>();

    private record Found(int condition, String overlap) {}

    @Override
    public void see(int condition, Parameters parameters) {
        List<Double> items = parameters.protocol().items();
        boolean two = items.size() == 2;
        if (!found.containsKey(two)) {
            overlap(items, parameters.readOut().window()).ifPresent(pair -> found.put(two, new Found(condition, pair)));
        }
    }

    @Override
    public Stream<Warning> warnings(Experiment experiment) {
        return found.entrySet().stream().map(entry -> warning(experiment, entry.getKey(), entry.getValue()));
    }

    private static Warning warning(Experiment experiment, boolean two, Found found) {
        String where = experiment.sweptKeys().isEmpty() ? "" : " in condition " + found.condition();
        return new Warning(
                experiment.place(WINDOW),
                WINDOW + ": " + found.overlap() + where + "; a report in both counts for " + rule(two)
                        + ", in chance_swap as in swap");
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
