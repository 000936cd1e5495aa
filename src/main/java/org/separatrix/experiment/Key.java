package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a tree of blocks.
 *
 * @param names of the blocks from the outside in, and last of the value; not empty
 */
public record Key(List<String> names) {

    public Key {
        names = List.copyOf(names);
    }

    public static Key of(String... names) {
        return new Key(List.of(names));
    }

    /** @param path as written in a file */
    public static Key dotted(String path) {
        return new Key(ConfigUtil.splitPath(path));
    }

    /** @param path the names of the blocks around it */
    public static Key below(List<String> path, String name) {
        return new Key(Stream.concat(path.stream(), Stream.of(name)).toList());
    }

    /** The outermost block that the key stands in. */
    public String block() {
        return names.get(0);
    }

    /** Its name in the block that it stands in. */
    public String last() {
        return names.get(names.size() - 1);
    }

    /** Whether it stands in a block, or is the block itself. */
    public boolean startsWith(Key block) {
        return names.size() >= block.names.size()
                && names.subList(0, block.names.size()).equals(block.names);
    }

    public Key inside(String block) {
        return new Key(Stream.concat(Stream.of(block), names.stream()).toList());
    }

    /** The block that the key stands in; of a key at the top, itself. */
    public Key around() {
        return names.size() == 1 ? this : new Key(names.subList(0, names.size() - 1));
    }

    /** The blocks that it is inside of, from the outside in, and itself. */
    public Stream<Key> beginnings() {
        return IntStream.rangeClosed(1, names.size()).mapToObj(length -> new Key(names.subList(0, length)));
    }

    /** The value that stands there, or null. */
    public @Nullable ConfigValue in(ConfigObject tree) {
        @Nullable ConfigValue value = tree;
        for (String name : names) {
            value = value instanceof ConfigObject block ? block.get(name) : null;
        }
        return value;
    }

    /** The tree with another value there. */
    public ConfigObject set(ConfigObject tree, ConfigValue value) {
        return set(tree, 0, value);
    }

    private ConfigObject set(ConfigObject tree, int depth, ConfigValue value) {
        String name = names.get(depth);
        return tree.withValue(name, depth == names.size() - 1 ? value : set(block(tree, name), depth + 1, value));
    }

    private static ConfigObject block(ConfigObject tree, String name) {
        return (ConfigObject) Objects.requireNonNull(tree.get(name));
    }

    /** Dotted, as written in a file. */
    @Override
    public String toString() {
        return ConfigUtil.joinPath(names);
    }
}
