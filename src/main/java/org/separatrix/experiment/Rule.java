package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a study reads a key, or every key of a block.
 *
 * @param key of a value or of a block
 * @param where it is read where all of these are chosen; always, if there are none
 */
public record Rule(Key key, List<Choice> where) {

    public Rule {
        where = List.copyOf(where);
    }

    public static Rule reads(String key, Choice... where) {
        return new Rule(Key.dotted(key), List.of(where));
    }

    public static Stream<Rule> read(List<String> keys, Choice... where) {
        return keys.stream().map(key -> reads(key, where));
    }

    /** The same where something else is chosen, too. */
    public Rule and(Choice more) {
        List<Choice> all = new ArrayList<>(where);
        all.add(more);
        return new Rule(key, all);
    }

    public Extent in(GridValues grid) {
        return where.stream().map(choice -> choice.extent().apply(grid)).reduce(Extent.EVERYWHERE, Extent::and);
    }

    /**
     * The keys that readers of a block ask for, each where one of its readers is chosen.
     *
     * @param block the dotted name of the block
     * @param chooser the key in it that chooses among the readers
     * @param readers by the word that chooses them
     */
    public static Stream<Rule> ofReaders(
            String block, String chooser, Map<String, ? extends Function<Section, ?>> readers) {
        Key place = Key.dotted(block);
        Map<String, List<String>> wordsOfKey = new LinkedHashMap<>();
        readers.forEach((word, reader) -> {
            Section recording =
                    Section.at(place, (ConfigObject) Objects.requireNonNull(place.in(Reference.experiment())));
            Objects.requireNonNull(reader.apply(recording), word);
            recording.known().forEach(key -> wordsOfKey
                    .computeIfAbsent(key, none -> new ArrayList<>())
                    .add(word));
        });
        return wordsOfKey.entrySet().stream()
                .map(entry -> reads(
                        block + "." + entry.getKey(),
                        Choice.is(block + "." + chooser, entry.getValue().toArray(String[]::new))));
    }
}
