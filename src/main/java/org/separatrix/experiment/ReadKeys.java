package org.separatrix.experiment;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which keys a study reads. The rules with the longest key that a key begins with hold for it.
 *
 * @param rules at least one for each key that is read
 */
public record ReadKeys(List<Rule> rules) {

    public ReadKeys {
        rules = List.copyOf(rules);
    }

    /** In which conditions of a grid a key is read; of a block, in which anything of it is. */
    public Extent in(Key key, GridValues grid) {
        return Extent.any(of(key).map(rule -> rule.in(grid)).toList());
    }

    /** The rules that hold for a key; for a block also those for what is in it. */
    public Stream<Rule> of(Key key) {
        int longest = rules.stream()
                .filter(rule -> key.startsWith(rule.key()))
                .mapToInt(rule -> rule.key().names().size())
                .max()
                .orElse(0);
        return rules.stream()
                .filter(rule -> rule.key().startsWith(key)
                        || key.startsWith(rule.key()) && rule.key().names().size() == longest);
    }
}
