package org.separatrix.experiment;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A block of an experiment file: gives its values by key and type. It remembers which keys were asked for, so that the
 * remaining ones are unknown. A value of another type or out of range is an {@link ExperimentException}.
 */
public final class Section {

    /** Where nothing narrower is said: products of three such numbers are far from the largest double. */
    private static final double MOST = 1e9;

    private final @Nullable Section parent;
    private final @Nullable String name;
    private final Supplier<ConfigObject> source;
    private @Nullable ConfigObject values;
    private final Set<String> known = new LinkedHashSet<>();

    private Section(@Nullable Section parent, @Nullable String name, Supplier<ConfigObject> source) {
        this.parent = parent;
        this.name = name;
        this.source = source;
    }

    /** The outermost block. */
    public static Section top(ConfigObject values) {
        return top(() -> values);
    }

    /** The outermost block, which is made when something is asked of it. */
    static Section top(Supplier<ConfigObject> values) {
        return new Section(null, null, values);
    }

    /** A block by itself, at its place in the experiment. */
    public static Section at(Key place, ConfigObject values) {
        Section section = new Section(null, place.block(), () -> values);
        for (String name : place.names().subList(1, place.names().size())) {
            section = new Section(section, name, () -> values);
        }
        return section;
    }

    /** The constants of an enum by their words. */
    public static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(word(constant), constant);
        }
        return words;
    }

    /** The name of a constant in lower case, with hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key that the block is the value of; not of the outermost one. */
    public String name() {
        return Objects.requireNonNull(name);
    }

    /** Where the block stands; not of the outermost one. */
    public Key place() {
        Deque<String> names = new ArrayDeque<>();
        for (Section section = this; section != null && section.name != null; section = section.parent) {
            names.addFirst(section.name);
        }
        return new Key(List.copyOf(names));
    }

    public ConfigObject values() {
        if (values == null) {
            values = source.get();
        }
        return values;
    }

    /** The keys that were asked for. */
    public Set<String> known() {
        return Set.copyOf(known);
    }

    public boolean has(String key) {
        return value(key) != null;
    }

    /** Whether the value is this word; if not, the caller reads it as something else. */
    public boolean is(String key, String word) {
        return word.equals(plain(key));
    }

    public Section section(String key) {
        if (value(key) instanceof ConfigObject block) {
            return new Section(this, key, () -> block);
        }
        throw wrong(key, "a block { ... }");
    }

    /** Every key as a block, in order of their names. */
    public Stream<Section> sections() {
        return values().keySet().stream().sorted().map(this::section);
    }

    public double number(String key, String allowed, DoublePredicate accepted) {
        if (plain(key) instanceof Number number && finite(number) && accepted.test(number.doubleValue())) {
            return number.doubleValue();
        }
        throw wrong(key, allowed);
    }

    public double number(String key) {
        return number(key, "a number from -1e9 to 1e9", x -> Math.abs(x) <= MOST);
    }

    public double nonNegative(String key) {
        return number(key, "a number >= 0 and at most 1e9", x -> x >= 0.0 && x <= MOST);
    }

    public double positive(String key) {
        return number(key, "a number from 1e-9 to 1e9", x -> x >= 1.0 / MOST && x <= MOST);
    }

    /** Exactly so many numbers. */
    public List<Double> numbers(String key, int count, String allowed, DoublePredicate accepted) {
        if (value(key) instanceof ConfigList list && list.size() == count) {
            List<Double> numbers = list.stream()
                    .map(ConfigValue::unwrapped)
                    .filter(Number.class::isInstance)
                    .map(number -> ((Number) number).doubleValue())
                    .filter(accepted::test)
                    .toList();
            if (numbers.size() == count) {
                return numbers;
            }
        }
        throw wrong(key, allowed);
    }

    /** One word or more of some choices, each at most once. */
    public <T> List<T> choices(String key, Map<String, T> choices) {
        if (value(key) instanceof ConfigList list) {
            List<T> chosen = list.stream()
                    .map(word -> choices.get(String.valueOf(word.unwrapped())))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!chosen.isEmpty() && chosen.size() == list.size()) {
                return chosen;
            }
        }
        throw wrong(key, "a list of " + String.join(", ", choices.keySet()));
    }

    /** One number or more. */
    public List<Double> numbers(String key, String allowed, DoublePredicate accepted) {
        return numbers(key, value(key) instanceof ConfigList list ? Math.max(1, list.size()) : 0, allowed, accepted);
    }

    /**
     * A number that is whole, in either notation (2000, 2e3).
     *
     * @param alternatives what else is allowed, which the caller has read, as a beginning of a sentence
     */
    public long whole(String key, long min, long max, String alternatives) {
        if (plain(key) instanceof Number number
                && (!(number instanceof Double x) || x == Math.rint(x) && Math.abs(x) <= 0x1p53)
                && min <= number.longValue()
                && number.longValue() <= max) {
            return number.longValue();
        }
        throw wrong(key, alternatives + "an integer from " + min + " to " + max);
    }

    public long whole(String key, long min, long max) {
        return whole(key, min, max, "");
    }

    public int integer(String key, int min, int max, String alternatives) {
        return (int) whole(key, min, max, alternatives);
    }

    public int integer(String key, int min, int max) {
        return integer(key, min, max, "");
    }

    public boolean flag(String key) {
        if (plain(key) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(key, "true or false");
    }

    public String text(String key, String allowed, Predicate<String> accepted) {
        if (plain(key) instanceof String text && accepted.test(text)) {
            return text;
        }
        throw wrong(key, allowed);
    }

    public <T> T choice(String key, Map<String, T> choices) {
        if (plain(key) instanceof String word && choices.containsKey(word)) {
            return choices.get(word);
        }
        throw wrong(key, String.join(", ", choices.keySet()));
    }

    /** One of these words. */
    public String word(String key, Set<String> choices) {
        if (plain(key) instanceof String word && choices.contains(word)) {
            return word;
        }
        throw wrong(key, String.join(", ", choices));
    }

    /** One of these words, or a list of some of them. */
    public List<String> words(String key, Set<String> choices) {
        List<?> words = value(key) instanceof ConfigList list
                ? list.unwrapped()
                : plain(key) instanceof String word ? List.of(word) : List.of();
        if (words.isEmpty() || !choices.containsAll(words)) {
            throw wrong(key, String.join(", ", choices) + ", or a list of these");
        }
        return words.stream().map(String.class::cast).toList();
    }

    /** @throws ExperimentException if there is a key that was not asked for */
    public void noMore() {
        if (known.containsAll(values().keySet())) {
            return;
        }
        values().entrySet().stream()
                .filter(field -> !known.contains(field.getKey()))
                .min(Comparator.comparingInt((Map.Entry<String, ConfigValue> field) ->
                                field.getValue().origin().lineNumber())
                        .thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(field -> {
                    throw unknown(field.getKey());
                });
    }

    /** That the value of a key is missing or is not what is allowed. */
    public ExperimentException wrong(String key, String allowed) {
        ConfigValue value = values().get(key);
        return new ExperimentException(
                Location.of(values(), key),
                path(key) + ": is " + (value == null ? "missing" : Literal.hocon(value)) + ", allowed: " + allowed);
    }

    private ExperimentException unknown(String key) {
        String path = path(key);
        return new ExperimentException(
                Location.of(values(), key),
                path + ": unknown key, allowed: " + String.join(", ", known) + ", nearest known key: "
                        + NearestKey.to(path, knownKeys()));
    }

    /** Those of this block, then all that have a default, then those of variants. */
    private Stream<String> knownKeys() {
        return Stream.of(
                        known.stream().map(this::path),
                        Reference.keys(),
                        ChosenVariants.keys().map(Key::toString))
                .flatMap(keys -> keys);
    }

    private static boolean finite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    private @Nullable ConfigValue value(String key) {
        known.add(key);
        return values().get(key);
    }

    private @Nullable Object plain(String key) {
        ConfigValue value = value(key);
        return value == null || value instanceof ConfigObject || value instanceof ConfigList ? null : value.unwrapped();
    }

    private String path(String key) {
        return name == null
                ? Key.of(key).toString()
                : Key.below(place().names(), key).toString();
    }
}
