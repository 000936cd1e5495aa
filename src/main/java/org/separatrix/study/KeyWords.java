package org.separatrix.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What figures call the keys of an experiment file. A key without words of its own is called by its last two names. */
public final class KeyWords {

    /**
     * Words for a key.
     *
     * @param brief in a legend, before its value; empty where the value says enough
     * @param full along an axis, with the unit
     */
    private record Words(String brief, String full) {}

    private static final Map<String, Words> OF_KEY = Map.ofEntries(
            Map.entry("model.rings", new Words("rings", "number of rings")),
            Map.entry("model.neurons", new Words("N", "neurons per ring N")),
            Map.entry("model.J0", new Words("J0", "inhibition inside a ring J0")),
            Map.entry("model.J1", new Words("J1", "excitation inside a ring J1")),
            Map.entry("model.J-cross", new Words("J_cross", "cross-inhibition J_cross")),
            Map.entry("model.cross.kind", new Words("", "profile of the cross-inhibition")),
            Map.entry("model.cross.modulation", new Words("modulation", "modulation of the cross-inhibition")),
            Map.entry("model.kappa", new Words("\u03ba", "concentration of the tuning curves \u03ba")),
            Map.entry("model.tau", new Words("\u03c4", "time constant \u03c4, ms")),
            Map.entry("model.dt", new Words("dt", "length of a step dt, ms")),
            Map.entry("model.noise", new Words("\u03c3", "noise \u03c3")),
            Map.entry("model.noise-correlation", new Words("correlation", "correlation time of the noise, ms")),
            Map.entry("model.transfer.kind", new Words("", "transfer function")),
            Map.entry("model.transfer.beta", new Words("\u03b2", "slope \u03b2")),
            Map.entry("model.transfer.h0", new Words("h0", "threshold h0")),
            Map.entry("model.heterogeneity.within", new Words("within", "disorder inside the rings")),
            Map.entry("model.heterogeneity.cross", new Words("cross", "disorder of the cross-inhibition")),
            Map.entry("model.heterogeneity.seed", new Words("seed", "seed of the disorder")),
            Map.entry("protocol.items", new Words("items", "angles of the items, radians")),
            Map.entry("coupling.kind", new Words("", "coupling")),
            Map.entry("coupling.delay", new Words("delay", "delay, ticks")),
            Map.entry("coupling.every", new Words("every", "ticks from message to message")),
            Map.entry("coupling.probability", new Words("p", "probability that a ring takes a tick")),
            Map.entry("coupling.loss", new Words("loss", "probability that a message is lost")),
            Map.entry("coupling.threshold", new Words("threshold", "change of activity that is sent")),
            Map.entry("coupling.staleness", new Words("staleness", "oldest activity that is received, ticks")),
            Map.entry("spectrum.noise-averaged", new Words("averaged", "whether the noise is averaged over")),
            Map.entry("router.preset", new Words("", "preset")),
            Map.entry("router.J", new Words("J", "inhibition between experts J")),
            Map.entry("router.T", new Words("T", "temperature T")),
            Map.entry("router.noise", new Words("\u03c3", "noise \u03c3 of the experts")),
            Map.entry("router.pool", new Words("", "threshold")),
            Map.entry("router.start", new Words("", "start of a token")),
            Map.entry("router.J-router", new Words("J_router", "inhibition of a ring by the router J_router")),
            Map.entry("router.kappa-in", new Words("\u03ba_in", "input of a ring to its experts \u03ba_in")),
            Map.entry("router.tokens.kind", new Words("", "tokens")),
            Map.entry("router.tokens.margin", new Words("margin", "margin of the last winner, logits")),
            Map.entry("router.training.method", new Words("", "method of balancing")),
            Map.entry("router.training.G", new Words("G", "strength of popularity G")),
            Map.entry("router.training.start", new Words("", "start of the training")));

    private static final Pattern EPOCH =
            Pattern.compile("(?:protocol|router)\\.epochs\\.([^.]+)\\.(gain|from|to|ring)");

    private static final Pattern LONG = Pattern.compile("-?\\d+\\.\\d{4,}");
    private static final int DIGITS = 4;

    private static final List<String> KIND = List.of("kind", "method");

    private KeyWords() {}

    /** What an axis of the values of a key is called. */
    public static String axis(String key) {
        return of(key).full();
    }

    /** A value of a key, in a legend, where four digits of a number tell enough. */
    public static String described(String key, String value) {
        String brief = of(key).brief();
        return brief.isEmpty() ? rounded(value) : brief + " " + rounded(value);
    }

    /** A value with four digits of each number in it. */
    public static String rounded(String value) {
        return LONG.matcher(value).replaceAll(number -> new BigDecimal(number.group())
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString());
    }

    /**
     * What distinguishes a condition, in words. A parameter of a kind is not told where the kind of the condition has no such
     * parameter: its grid does not sweep it, and it stands at what most conditions have.
     *
     * @param without keys that are told otherwise
     */
    public static String described(SweptValues swept, int condition, Collection<String> without) {
        int grid = 0;
        int start = 0;
        while (condition >= start + swept.grids().get(grid)) {
            start += swept.grids().get(grid++);
        }
        int first = start;
        int end = start + swept.grids().get(grid);
        return IntStream.range(0, swept.keys().size())
                .filter(k -> !without.contains(swept.keys().get(k)))
                .filter(k -> isTold(swept, k, condition, first, end))
                .mapToObj(k -> described(
                        swept.keys().get(k), swept.rows().get(condition).get(k)))
                .collect(Collectors.joining(", "));
    }

    /**
     * What distinguishes some rows of a table, in words: a parameter of a kind is not told where it is what most conditions
     * have.
     *
     * @param names of cells; those that are no swept keys are not told
     * @param values of the cells
     */
    public static String described(SweptValues swept, List<String> names, List<String> values) {
        return IntStream.range(0, names.size())
                .filter(k -> !values.get(k).isEmpty() && swept.keys().contains(names.get(k)))
                .filter(k -> !isOfAKind(names.get(k), swept.keys())
                        || !values.get(k).equals(mostCommon(swept, swept.keys().indexOf(names.get(k)))))
                .mapToObj(k -> described(names.get(k), values.get(k)))
                .collect(Collectors.joining(", "));
    }

    private static boolean isTold(SweptValues swept, int key, int condition, int start, int end) {
        String value = swept.rows().get(condition).get(key);
        if (value.isEmpty()) {
            return false;
        }
        if (!isOfAKind(swept.keys().get(key), swept.keys())) {
            return true;
        }
        boolean variesHere = swept.rows().subList(start, end).stream()
                .anyMatch(row -> !row.get(key).equals(value));
        return variesHere || !value.equals(mostCommon(swept, key));
    }

    /** Whether the kind that a key is a parameter of is swept, too: of other kinds the key means nothing. */
    public static boolean isOfAKind(String key, List<String> keys) {
        String block = key.substring(0, key.lastIndexOf('.') + 1);
        return KIND.stream().anyMatch(kind -> !key.equals(block + kind) && keys.contains(block + kind));
    }

    private static String mostCommon(SweptValues swept, int key) {
        Stream<String> values = swept.rows().stream().map(row -> row.get(key));
        return values.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static Words of(String key) {
        Words words = OF_KEY.get(key);
        if (words != null) {
            return words;
        }
        Matcher epoch = EPOCH.matcher(key);
        if (epoch.matches()) {
            String name = epoch.group(1);
            return switch (epoch.group(2)) {
                case "gain" -> new Words(name, "gain of the " + name);
                case "from" -> new Words(name + " from", "start of the " + name + ", step");
                case "to" -> new Words(name + " to", "end of the " + name + ", step");
                default -> new Words(name + " to ring", "ring of the " + name);
            };
        }
        List<String> names = List.of(key.split("\\."));
        String last = names.get(names.size() - 1).replace('-', ' ');
        String before = names.size() < 2 ? "" : names.get(names.size() - 2).replace('-', ' ') + " ";
        return new Words(last, before + last);
    }
}
