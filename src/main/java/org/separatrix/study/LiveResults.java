package org.separatrix.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.separatrix.experiment.Batch;

/**
 * What the results of a run come to while it goes on, made from what is committed. Numbers are by block of consecutive
 * conditions, see {@link ConditionBlocks}. Not thread-safe.
 */
public interface LiveResults {

    /** The names of the numbers of a block: those of columns of the tables where they are the same. */
    default List<String> names() {
        return List.of();
    }

    /** Those of the names whose numbers are known from the start and stay. */
    default Set<String> constants() {
        return Set.of();
    }

    /**
     * A number of a block: a count if it is whole, NaN where there is none.
     *
     * @param name its place among the names
     */
    default double number(int name, int block) {
        return Double.NaN;
    }

    /** Adds the result of a piece, each once, in any order. */
    default void add(Batch batch, byte[] payload) {}

    /**
     * What there is to say of the run as a whole beyond its blocks, by name: numbers, texts, and lists and maps of such. An
     * empty map is nothing.
     */
    default Map<String, Object> whole() {
        return Map.of();
    }

    /** Everything that is known of a block, as {@link #whole}. */
    default Map<String, Object> details(int block) {
        return Map.of();
    }

    /** Of a study that keeps nothing but which pieces are done. */
    static LiveResults none() {
        return new LiveResults() {};
    }
}
