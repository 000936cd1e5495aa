package org.separatrix.study;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.separatrix.experiment.Batch;
import org.separatrix.simulation.Work;

/**
 * Pieces that are few enough to be held.
 *
 * @param first the number of the first of them
 * @param pieces in their order
 * @param making makes the work of a piece
 */
public record PieceList(int first, List<Piece> pieces, Making making) implements Pieces {

    /** Makes the work of a piece. */
    @FunctionalInterface
    public interface Making {

        Work work(Piece piece, Batch batch);
    }

    public PieceList {
        pieces = List.copyOf(pieces);
    }

    public PieceList(List<Piece> pieces, Making making) {
        this(0, pieces, making);
    }

    /** The same with other numbers. */
    PieceList from(int number) {
        return new PieceList(number, pieces, making);
    }

    @Override
    public int count() {
        return first + pieces.size();
    }

    @Override
    public Batch batch(long id) {
        return piece(id).batch(id);
    }

    @Override
    public Work work(long id) {
        return making.work(piece(id), batch(id));
    }

    /** The number of the piece in the list: a list is either the same, or its results move. */
    @Override
    public long place(long id) {
        return id - first;
    }

    @Override
    public long find(long place) {
        return place >= 0 && place < pieces.size() ? first + place : NONE;
    }

    /** A piece takes the result of one whose work was the same but for the numbers of pieces and conditions. */
    @Override
    public Function<Batch, Optional<Batch>> moved(Pieces before, IntUnaryOperator condition) {
        Map<List<Object>, Deque<Batch>> known = new HashMap<>();
        for (int number = 0; number < pieces.size(); number++) {
            known.computeIfAbsent(WorkContent.of(work(first + number)), none -> new ArrayDeque<>())
                    .add(pieces.get(number).batch(number));
        }
        return batch -> Optional.of(before.find(batch))
                .filter(id -> id != NONE)
                .map(id -> known.get(WorkContent.of(before.work(id))))
                .map(Deque::poll);
    }

    private Piece piece(long id) {
        return pieces.get((int) id - first);
    }

    @Override
    public long size() {
        return pieces.stream().mapToLong(piece -> piece.batch(first).share()).sum();
    }
}
