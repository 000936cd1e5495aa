package org.separatrix.variant;

import java.util.List;

/**
 * An alternative that an experiment file chooses by name. An implementation has a public constructor without arguments
 * and stands in {@code META-INF/services} under the name of the interface of its kind.
 *
 * @param <T> what is made of it
 */
public interface Variant<T> {

    /** As it stands in the file: lower case, with hyphens. */
    String name();

    /** A phrase for help and documentation. */
    String meaning();

    /** Its keys in the block that chooses it; none by default. */
    default List<Option> options() {
        return List.of();
    }

    /**
     * Made of the values of its options.
     *
     * @throws IllegalArgumentException if they make no sense together; the message says what is allowed. With {@link
     *     Values#wrong} it also names the option.
     */
    T create(Values values);

    /** What {@link #create} makes. It crosses the network under {@link #name}. */
    Class<? extends T> type();
}
