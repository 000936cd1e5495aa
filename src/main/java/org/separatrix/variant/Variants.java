package org.separatrix.variant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * All variants of a kind by name, as they are found on the class path: ours in the order in which they are listed.
 *
 * @param <V> the kind
 */
public final class Variants<V extends Variant<?>> {

    private final Map<String, V> byName = new LinkedHashMap<>();

    private Variants(Iterable<V> found) {
        for (V variant : found) {
            V other = byName.putIfAbsent(variant.name(), variant);
            if (other != null) {
                throw new IllegalStateException("two variants are called " + variant.name() + ": "
                        + other.getClass().getName() + " and "
                        + variant.getClass().getName());
            }
        }
    }

    /**
     * @param kind the interface of the kind
     * @throws IllegalStateException if two variants have one name
     */
    public static <V extends Variant<?>> Variants<V> of(Class<V> kind) {
        return new Variants<>(ServiceLoader.load(kind, kind.getClassLoader()));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public List<V> all() {
        return List.copyOf(byName.values());
    }

    public Optional<V> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public V get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no variant " + name + " among " + names()));
    }
}
