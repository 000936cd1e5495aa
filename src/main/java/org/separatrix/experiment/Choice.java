package org.separatrix.experiment;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A choice of an experiment that other keys depend on.
 *
 * @param text how a message says it: {@code coupling.kind is delayed}
 * @param extent in which conditions of a grid it is chosen
 */
public record Choice(String text, Function<GridValues, Extent> extent) {

    /** That a key has one of these words, or a list with one of them. */
    public static Choice is(String key, String... words) {
        Set<String> accepted = Set.of(words);
        return of(key, key + " is " + String.join(" or ", words), value -> words(value)
                .anyMatch(accepted::contains));
    }

    /** That one of these keys is a number other than 0. */
    public static Choice isNotZero(String... keys) {
        List<Choice> each = Arrays.stream(keys)
                .map(key -> of(
                        key,
                        key + " is not 0",
                        value -> value.unwrapped() instanceof Number number && number.doubleValue() != 0.0))
                .toList();
        return new Choice(
                each.stream().map(Choice::text).collect(Collectors.joining(" or ")),
                grid -> Extent.any(
                        each.stream().map(choice -> choice.extent.apply(grid)).toList()));
    }

    /** That one of these keys has a value, and of a block a key in it. */
    public static Choice stated(String... keys) {
        List<Key> all = Arrays.stream(keys).map(Key::dotted).toList();
        return new Choice(
                String.join(" or ", keys) + " is stated",
                grid -> all.stream().anyMatch(key -> grid.of(key)
                                .anyMatch(value -> !(value instanceof ConfigObject block) || !block.isEmpty()))
                        ? Extent.EVERYWHERE
                        : Extent.NOWHERE);
    }

    private static Choice of(String key, String text, Predicate<ConfigValue> accepted) {
        Key path = Key.dotted(key);
        return new Choice(text, grid -> {
            List<ConfigValue> values = grid.of(path).toList();
            return Extent.of(values.stream().filter(accepted).count(), values.size());
        });
    }

    /** A word, or those of a list. */
    static Stream<String> words(ConfigValue value) {
        return value instanceof ConfigList list ? list.stream().map(Literal::cell) : Stream.of(Literal.cell(value));
    }

    public static String text(List<Choice> choices) {
        return choices.stream().map(Choice::text).collect(Collectors.joining(" and "));
    }
}
