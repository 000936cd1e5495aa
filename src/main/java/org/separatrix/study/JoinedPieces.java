package org.separatrix.study;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.separatrix.experiment.Batch;
import org.separatrix.record.Place;
import org.separatrix.simulation.Work;

/**
 * Pieces, and behind them others as a part of their own.
 *
 * @param rest whose numbers go on from the first
 */
record JoinedPieces(Pieces first, PieceList rest) implements Pieces {

    @Override
    public int count() {
        return first.count() + rest.pieces().size();
    }

    @Override
    public Batch batch(long id) {
        return of(id).batch(id);
    }

    @Override
    public Work work(long id) {
        return of(id).work(id);
    }

    private Pieces of(long id) {
        return id < first.count() ? first : rest;
    }

    @Override
    public long size() {
        return first.size() + rest.size();
    }

    @Override
    public int parts() {
        return first.parts() + 1;
    }

    @Override
    public long place(long id) {
        return id < first.count() ? first.place(id) : Place.start(first.parts()) + rest.place(id);
    }

    @Override
    public long find(long place) {
        return isOfRest(place) ? rest.find(Place.within(place)) : first.find(place);
    }

    private boolean isOfRest(long place) {
        return Place.part(place) == first.parts();
    }

    @Override
    public Rounds rounds() {
        return first.rounds();
    }

    @Override
    public Pieces keeping(Consumer<Consumer<Batch>> recorded) {
        Pieces kept = first.keeping(recorded);
        return kept == first ? this : kept.then(rest);
    }

    @Override
    public Function<Batch, Optional<Batch>> moved(Pieces before, IntUnaryOperator condition) {
        if (!(before instanceof JoinedPieces joined) || joined.parts() != parts()) {
            return batch -> Optional.empty();
        }
        Function<Batch, Optional<Batch>> ofFirst = first.moved(joined.first, condition);
        Function<Batch, Optional<Batch>> ofRest = rest.moved(joined.rest, condition);
        long start = Place.start(first.parts());
        return batch -> isOfRest(batch.id())
                ? ofRest.apply(batch.at(Place.within(batch.id()))).map(moved -> moved.at(start + moved.id()))
                : ofFirst.apply(batch);
    }
}
