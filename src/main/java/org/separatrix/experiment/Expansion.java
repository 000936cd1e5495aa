package org.separatrix.experiment;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Computes the length of a text after its substitutions, before they are made. A dozen lines would fill any memory if
 * each refers to the line before ten times.
 *
 * <pre>
 *   length(value) = its own + Σ length(each value referred to),  ×2 for each reference to itself as it was written before
 * </pre>
 */
final class Expansion {

    /** Characters: far more than anybody writes. */
    private static final double LONGEST = 1 << 20;

    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";

    /** Quoted text, in which a reference means nothing, or a reference. */
    private static final Pattern REFERENCE =
            Pattern.compile(QUOTED + "|\\$\\{\\??((?:" + QUOTED + "|[^\"}])*+)}", Pattern.DOTALL);

    private final Map<Key, Written> written = new HashMap<>();
    /** The keys of all values that a reference to a block would mean. */
    private final Map<Key, List<Key>> inside = new HashMap<>();

    private final Map<Key, Double> lengths = new HashMap<>();
    private final Set<Key> underWay = new HashSet<>();

    /** A value that is no block, or a block whose keys are not known before its substitutions are replaced. */
    private record Written(ConfigValue value, int length, List<Key> references) {}

    private Expansion() {}

    /**
     * @param unresolved with its substitutions
     * @throws ExperimentException if it becomes too long
     */
    static void check(ConfigObject unresolved) {
        Expansion expansion = new Expansion();
        expansion.collect(unresolved, List.of());
        double length = 0.0;
        for (Key key : expansion.written.keySet()) {
            length += expansion.length(key);
            if (length > LONGEST) {
                throw new ExperimentException(
                        Location.of(expansion.written.get(key).value()),
                        key + ": with its substitutions the experiment is longer than " + (int) LONGEST
                                + " characters, allowed: up to that");
            }
        }
    }

    private void collect(ConfigObject block, List<String> path) {
        for (Map.Entry<String, ConfigValue> field : block.entrySet()) {
            Key key = Key.below(path, field.getKey());
            if (field.getValue() instanceof ConfigObject inner && isKnown(inner)) {
                collect(inner, key.names());
            } else {
                String text = field.getValue().render(ConfigRenderOptions.concise());
                written.put(key, new Written(field.getValue(), text.length(), references(text)));
                key.beginnings().forEach(beginning -> inside.computeIfAbsent(beginning, none -> new ArrayList<>())
                        .add(key));
            }
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // Whether it can be asked is what is asked.
    private static boolean isKnown(ConfigObject block) {
        try {
            block.entrySet();
            return true;
        } catch (ConfigException.NotResolved pastedTogether) {
            return false;
        }
    }

    private static List<Key> references(String text) {
        List<Key> references = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                references.add(new Key(ConfigUtil.splitPath(matcher.group(1))));
            }
        }
        return references;
    }

    private double length(Key key) {
        Double known = lengths.get(key);
        if (known != null) {
            return known;
        }
        underWay.add(key);
        Written expanded = Objects.requireNonNull(written.get(key));
        double length = expanded.length();
        int ofItself = 0;
        for (Key reference : expanded.references()) {
            for (Key other : length > LONGEST ? List.<Key>of() : meant(reference)) {
                if (underWay.contains(other)) {
                    ofItself++;
                } else {
                    length += length(other);
                }
            }
        }
        underWay.remove(key);
        length *= Math.pow(2.0, ofItself);
        lengths.put(key, length);
        return length;
    }

    /** A value, all values of a block, or the value in which the block will be. */
    private List<Key> meant(Key reference) {
        return inside.containsKey(reference)
                ? inside.get(reference)
                : reference.beginnings().filter(written::containsKey).toList();
    }
}
