package org.separatrix.study;

import java.util.BitSet;
import java.util.List;

/**
 * Which pieces are computed at all, where that depends on the results of others: a piece is withheld until those before it
 * say that it is needed, or skipped when they say that it is not. What is needed is a function of the results alone, so that
 * the order in which they come makes no difference. Safe for several threads.
 */
public interface Rounds {

    /**
     * What has changed.
     *
     * @param released pieces that are needed now
     * @param skipped pieces that never will be
     */
    record Changes(List<Long> released, List<Long> skipped) {

        public Changes {
            released = List.copyOf(released);
            skipped = List.copyOf(skipped);
        }
    }

    /** Every piece is computed. */
    Rounds ALL = new Rounds() {

        private static final Changes NOTHING = new Changes(List.of(), List.of());

        @Override
        public void add(long id, byte[] payload) {
            // Nothing depends on it.
        }

        @Override
        public BitSet withheld() {
            return new BitSet();
        }

        @Override
        public BitSet skipped() {
            return new BitSet();
        }

        @Override
        public Changes changes() {
            return NOTHING;
        }

        @Override
        public List<Long> without(long id) {
            return List.of();
        }
    };

    /** The result of a piece is safe; the same again changes nothing. */
    void add(long id, byte[] payload);

    /** The pieces that must not be computed yet. */
    BitSet withheld();

    /** The pieces that need not be computed. */
    BitSet skipped();

    /** What has changed since this was asked last. */
    Changes changes();

    /** The pieces that cannot be decided on, since the result of this one will not come. */
    List<Long> without(long id);
}
