package org.separatrix.study;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Batches;
import org.separatrix.record.Place;
import org.separatrix.simulation.Work;

/**
 * The trials of every condition, or other repetitions, divided into batches: those whose results are there stay as they
 * are, and what is missing between them is divided as evenly as whole trials allow. Eight bytes a batch, so that a record of
 * millions of batches can grow.
 */
public final class DividedPieces implements Pieces {

    /**
     * What is to be divided of a condition.
     *
     * @param trials how many, at least 1
     * @param largest the most that a batch may have
     */
    public record Division(long trials, int largest) {}

    private final int conditions;
    private final IntFunction<Division> divisions;
    private final Function<Batch, Work> making;

    /** The number of the first batch of each condition, and behind them of all. */
    private final int[] starts;

    private int[] first = new int[16];
    private int[] trials = new int[16];
    private int count;
    private long size;

    /**
     * @param conditions how many
     * @param divisions of each, by its index
     * @param making makes the work of a batch
     */
    public DividedPieces(int conditions, IntFunction<Division> divisions, Function<Batch, Work> making) {
        this(conditions, divisions, making, sink -> {});
    }

    private DividedPieces(
            int conditions,
            IntFunction<Division> divisions,
            Function<Batch, Work> making,
            Consumer<Consumer<Batch>> recorded) {
        this.conditions = conditions;
        this.divisions = divisions;
        this.making = making;
        this.starts = new int[conditions + 1];
        Filling filling = new Filling();
        recorded.accept(filling::keep);
        filling.end();
    }

    /** Goes through the trials in their order. */
    private final class Filling {

        private int condition;
        private Division division = divisions.apply(0);
        private long next;

        /** What overlaps others, or is of no condition here, is left out. */
        private void keep(Batch batch) {
            if (Place.part(batch.id()) != 0 || batch.condition() >= conditions || batch.condition() < condition) {
                return;
            }
            while (condition < batch.condition()) {
                endCondition();
            }
            long end = batch.firstTrial() + batch.trials();
            if (batch.firstTrial() >= next && batch.trials() > 0 && end <= division.trials()) {
                divideUpTo(batch.firstTrial());
                add(batch.firstTrial(), batch.trials());
                next = end;
            }
        }

        private void end() {
            while (condition < conditions) {
                endCondition();
            }
        }

        private void endCondition() {
            divideUpTo(division.trials());
            condition++;
            starts[condition] = count;
            next = 0;
            if (condition < conditions) {
                division = divisions.apply(condition);
            }
        }

        private void divideUpTo(long end) {
            if (end > next) {
                Batches.ofAtMost(division.largest(), 1, end - next).stream()
                        .forEach(batch -> add(next + batch.firstTrial(), batch.trials()));
            }
        }
    }

    private void add(long firstTrial, int of) {
        if (count == first.length) {
            first = Arrays.copyOf(first, Math.addExact(count, count / 2));
            trials = Arrays.copyOf(trials, first.length);
        }
        first[count] = Math.toIntExact(firstTrial);
        trials[count] = of;
        count++;
        size += of;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Batch batch(long id) {
        return new Batch(id, condition((int) id), first[(int) id], trials[(int) id]);
    }

    private int condition(int id) {
        int found = Arrays.binarySearch(starts, id);
        // Every condition has batches, so that no two of them start alike.
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public Work work(long id) {
        return making.apply(batch(id));
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long place(long id) {
        return Place.of(condition((int) id), first[(int) id]);
    }

    @Override
    public long find(long place) {
        int condition = Place.condition(place);
        if (Place.part(place) != 0 || condition >= conditions) {
            return NONE;
        }
        int found = Arrays.binarySearch(first, starts[condition], starts[condition + 1], (int) Place.firstTrial(place));
        return found >= 0 ? found : NONE;
    }

    @Override
    public Pieces keeping(Consumer<Consumer<Batch>> recorded) {
        return new DividedPieces(conditions, divisions, making, recorded);
    }

    @Override
    public Function<Batch, Optional<Batch>> moved(Pieces before, IntUnaryOperator condition) {
        return movedTrials(condition);
    }

    /** Trials of a condition stay what they are, however they are cut. */
    public static Function<Batch, Optional<Batch>> movedTrials(IntUnaryOperator condition) {
        return batch -> {
            int index = condition.applyAsInt(batch.condition());
            return Optional.of(
                    new Batch(Place.of(index, batch.firstTrial()), index, batch.firstTrial(), batch.trials()));
        };
    }
}
