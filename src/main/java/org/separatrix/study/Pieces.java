package org.separatrix.study;

import java.util.BitSet;
import org.separatrix.experiment.Batch;
import org.separatrix.simulation.Work;

/** The pieces of work that a run is made of, numbered from 0; each is the same whenever it is asked for. */
public interface Pieces {

    int count();

    /**
     * What a piece is of.
     *
     * @param id from 0 to {@link #count()} − 1
     */
    Batch batch(long id);

    /** A piece with all that is needed to compute it. */
    Work work(long id);

    /** How much of what progress counts all pieces are together: the {@link Batch#share} of each. */
    long size();

    /** How much of {@link #size} some pieces are. */
    default long sizeOf(BitSet ids) {
        return ids.stream().mapToLong(id -> batch(id).share()).sum();
    }

    /** These, and behind them others, whose numbers go on. */
    default Pieces then(PieceList others) {
        Pieces first = this;
        PieceList rest = others.from(count());
        return new Pieces() {

            @Override
            public int count() {
                return first.count() + rest.pieces().size();
            }

            @Override
            public Batch batch(long id) {
                return id < first.count() ? first.batch(id) : rest.batch(id);
            }

            @Override
            public Work work(long id) {
                return id < first.count() ? first.work(id) : rest.work(id);
            }

            @Override
            public long size() {
                return first.size() + rest.size();
            }
        };
    }
}
