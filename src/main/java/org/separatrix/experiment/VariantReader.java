package org.separatrix.experiment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.separatrix.variant.Option;
import org.separatrix.variant.SenselessOption;
import org.separatrix.variant.Values;
import org.separatrix.variant.Variant;
import org.separatrix.variant.Variants;

/**
 * Reads variants of a kind from the block that chooses them, each with its own keys. A key that is not stated has the
 * standard value of its option.
 *
 * @param <T> what the variants make
 */
final class VariantReader<T> {

    private final Variants<? extends Variant<T>> variants;
    private final Key chooser;

    /** @param chooser the key that chooses, whole */
    VariantReader(Variants<? extends Variant<T>> variants, Key chooser) {
        this.variants = variants;
        this.chooser = chooser;
    }

    Set<String> names() {
        return variants.names();
    }

    /** The key that chooses. */
    Key chooser() {
        return chooser;
    }

    Stream<? extends Variant<T>> variants() {
        return variants.all().stream();
    }

    /** The line of an experiment file that chooses the variant of a name. */
    String choosing(String name) {
        return chooser + " = " + name;
    }

    /** Every key of a variant, with the blocks that it stands in. */
    Stream<Key> keys() {
        return variants.all().stream()
                .flatMap(variant -> variant.options().stream())
                .map(option -> Key.below(chooser.around().names(), option.key()))
                .distinct();
    }

    /** Where the keys of the variants are read: each where one that has it is chosen. */
    Stream<Rule> rules() {
        Map<String, List<String>> choosers = variants.all().stream()
                .flatMap(variant -> variant.options().stream().map(option -> Map.entry(option.key(), variant.name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return choosers.entrySet().stream()
                .map(entry -> Rule.reads(
                        chooser.around() + "." + entry.getKey(),
                        Choice.is(chooser.toString(), entry.getValue().toArray(String[]::new))));
    }

    /** The variant that the block chooses, made of its keys; what is stated of the others is checked, too. */
    T read(Section block) {
        block.has(chooser.last());
        variants.all().stream()
                .flatMap(variant -> variant.options().stream())
                .filter(option -> block.has(option.key()))
                .forEach(option -> value(block, Times.STEPS, option));
        String name = block.word(chooser.last(), names());
        return read(block, Times.STEPS, name);
    }

    /**
     * The variant of a name, made of its keys in the block.
     *
     * @param times how its times are stated
     * @throws ExperimentException if they make no sense together
     */
    T read(Section block, Times times, String name) {
        Variant<T> variant = variants.get(name);
        Map<String, Object> values = new HashMap<>();
        variant.options().forEach(option -> values.put(option.key(), value(block, times, option)));
        try {
            return variant.create(new Values(values));
        } catch (SenselessOption senseless) {
            throw block.wrong(senseless.key(), senseless.allowed());
        } catch (IllegalArgumentException senseless) {
            throw block.wrong(chooser.last(), String.valueOf(senseless.getMessage()));
        }
    }

    /** A key of a variant that is not chosen must have its standard value where it is stated all the same. */
    void requireIdle(Section block, List<String> chosen) {
        Set<String> used = chosen.stream()
                .flatMap(name -> variants.get(name).options().stream())
                .map(Option::key)
                .collect(Collectors.toSet());
        for (Variant<T> variant : variants.all()) {
            for (Option option : variant.options()) {
                if (!used.contains(option.key()) && block.has(option.key())) {
                    requireIdle(block, option, variant.name());
                }
            }
        }
    }

    private void requireIdle(Section block, Option option, String name) {
        String condition = " where " + chooser + " is not " + name;
        if (option instanceof Option.Whole whole) {
            block.number(option.key(), whole.standard() + condition, x -> x == whole.standard());
        } else if (option instanceof Option.Time time) {
            block.number(option.key(), time.standard() + condition, x -> x == time.standard());
        } else if (option instanceof Option.Real real) {
            String standard = Literal.number(real.standard());
            block.number(option.key(), standard + condition, x -> x == real.standard());
        } else {
            throw block.wrong(option.key(), "nothing" + condition);
        }
    }

    private static Object value(Section block, Times times, Option option) {
        if (option instanceof Option.Whole whole) {
            return block.has(whole.key())
                    ? block.integer(whole.key(), whole.least(), whole.most())
                    : (Object) whole.standard();
        }
        if (option instanceof Option.Time time) {
            return block.has(time.key())
                    ? times.steps(block, time.key(), time.least(), time.most())
                    : (Object) time.standard();
        }
        if (option instanceof Option.Real real) {
            return block.has(real.key())
                    ? block.number(real.key(), real.allowed(), real.accepted())
                    : (Object) real.standard();
        }
        Option.Reals reals = (Option.Reals) option;
        return block.numbers(reals.key(), reals.allowed(), reals.accepted());
    }
}
