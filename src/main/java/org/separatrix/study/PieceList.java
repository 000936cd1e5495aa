package org.separatrix.study;

import java.util.List;
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

    private Piece piece(long id) {
        return pieces.get((int) id - first);
    }

    @Override
    public long size() {
        return pieces.stream().mapToLong(piece -> piece.batch(first).share()).sum();
    }
}
