package org.separatrix.study;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.separatrix.experiment.Batch;
import org.separatrix.record.Place;
import org.separatrix.simulation.Work;

/** The pieces of work that a run is made of, numbered from 0; each is the same whenever it is asked for. */
public interface Pieces {

    /** That there is no such piece. */
    long NONE = -1;

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

    /** How many parts of different kinds there are; their results stand one part after the other in the record. */
    default int parts() {
        return 1;
    }

    /** Where the result of a piece stands in the record, see {@link Place}. */
    long place(long id);

    /** The piece whose result stands at a place; {@link #NONE} if there is none. */
    long find(long place);

    /** The piece that a result in the record is of, which stands there by its place; {@link #NONE} if there is none. */
    default long find(Batch recorded) {
        long id = find(recorded.id());
        if (id == NONE) {
            return NONE;
        }
        Batch planned = batch(id);
        return planned.condition() == recorded.condition()
                        && planned.firstTrial() == recorded.firstTrial()
                        && planned.trials() == recorded.trials()
                ? id
                : NONE;
    }

    /**
     * The same work cut so that results which are there can stay.
     *
     * @param recorded passes the batches of these results on, each by its place and in that order
     */
    default Pieces keeping(Consumer<Consumer<Batch>> recorded) {
        return this;
    }

    /**
     * Where the results of a smaller run belong among these pieces.
     *
     * @param before the pieces of that run
     * @param condition the index here of a condition there
     * @return to a batch in the record of that run, by its place, the same by its place here; empty where what is computed
     *     is no longer the same
     */
    Function<Batch, Optional<Batch>> moved(Pieces before, IntUnaryOperator condition);

    /** Which of them are computed, where that depends on the results of others. */
    default Rounds rounds() {
        return Rounds.ALL;
    }

    /** How much of {@link #size} some pieces are. */
    default long sizeOf(BitSet ids) {
        return ids.stream().mapToLong(id -> batch(id).share()).sum();
    }

    /** These, and behind them others, whose numbers go on. */
    default Pieces then(PieceList others) {
        return new JoinedPieces(this, others.from(count()));
    }
}
