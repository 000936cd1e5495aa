package org.separatrix.experiment;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.separatrix.ring.Model;

/**
 * The batches of an experiment, computed when asked for. The T trials of every condition are split as evenly as whole
 * trials allow: batch j of n holds the trials from ⌊j T/n⌋ up to ⌊(j + 1) T/n⌋.
 *
 * @param conditions how many
 * @param trials T, of every condition
 * @param perCondition n, 1 to T
 */
public record Batches(long conditions, long trials, int perCondition) {

    /** How many trials a batch has if the experiment leaves it open: enough to fill vectors, few enough for a cache. */
    private static final int AUTOMATIC = 512;

    /**
     * Bytes of a batch's result: a report of 8 and a winner of 1 a trial (of 2 with many rings, which is within the margin), an amplitude of 4 a trial and ring; beside
     * experts also the slots of its item.
     */
    private static final int BYTES_PER_TRIAL = 9;

    private static final int BYTES_PER_RING = 4;

    /** What numbers may take of the 64 KiB that a message may have. */
    private static final int BYTES_PER_MESSAGE = 56_000;

    /** Of these, what is measured of the coupling may take so many more. */
    private static final int BYTES_MEASURED = 38_000;

    private static final int LARGEST = 2048;

    public Batches {
        if (conditions < 1 || trials < 1 || perCondition < 1 || perCondition > trials) {
            throw new IllegalArgumentException(
                    perCondition + " batches of " + trials + " trials of " + conditions + " conditions");
        }
    }

    /** @param largest the most trials a batch may have */
    public static Batches ofAtMost(int largest, long conditions, long trials) {
        return new Batches(conditions, trials, Math.toIntExact((trials + largest - 1) / largest));
    }

    /** Those of a single condition of rings, of the size that an experiment has which leaves it open. */
    public static Batches of(Model model, long trials) {
        return ofAtMost(automaticSize(largestSize(model, Optional.empty(), false, true)), 1, trials);
    }

    /** The size where the experiment leaves it open. */
    static int automaticSize(int largest) {
        return Math.min(AUTOMATIC, largest);
    }

    /**
     * The most trials of a model that may be one batch, 0 if none: their result must fit a message, and so must, where
     * the participants live on different nodes, what one reports at every tick, and at the end of a token.
     *
     * @param measured whether what is measured of the coupling stands beside their result
     */
    static int largestSize(Model model, Optional<RouterSettings> router, boolean spread, boolean measured) {
        int perRing = BYTES_PER_RING * model.rings();
        int result = BYTES_PER_TRIAL
                + perRing
                + router.map(beside -> MessageSize.OF_SCORES + perRing).orElse(0);
        int message = router.map(beside -> Math.max(bytesPerTick(model) + Double.BYTES, MessageSize.ofReading(beside)))
                .orElse(bytesPerTick(model));
        // A ring names each receiver in what it reports.
        int names = router.map(beside -> Integer.BYTES * (model.rings() + beside.groups()))
                .orElse(0);
        int room = BYTES_PER_MESSAGE - names;
        int ofResult = (measured ? room - BYTES_MEASURED : room) / result;
        return Math.min(LARGEST, spread ? Math.min(ofResult, room / message) : ofResult);
    }

    /** What a ring reports of a trial, see {@link org.separatrix.ring.RingBatch}. */
    private static int bytesPerTick(Model model) {
        if (model.heterogeneity().betweenRings()) {
            return Double.BYTES * model.neurons() * Math.max(1, model.rings() - 1);
        }
        return model.modulation() != 0.0 ? 3 * Double.BYTES : Double.BYTES;
    }

    public long count() {
        return conditions * perCondition;
    }

    /** @param id from 0 to {@link #count()} − 1 */
    public Batch get(long id) {
        if (id < 0 || id >= count()) {
            throw new IndexOutOfBoundsException("batch " + id + " of " + count());
        }
        long j = id % perCondition;
        return new Batch(id, (int) (id / perCondition), start(j), (int) (start(j + 1) - start(j)));
    }

    /** The id of the batch that holds a trial of a condition. */
    public long idOf(int condition, long trial) {
        if (condition < 0 || condition >= conditions || trial < 0 || trial >= trials) {
            throw new IndexOutOfBoundsException("trial " + trial + " of condition " + condition);
        }
        return (long) condition * perCondition + ((trial + 1) * perCondition - 1) / trials;
    }

    /** All of them in order of their ids. */
    public Stream<Batch> stream() {
        return LongStream.range(0, count()).mapToObj(this::get);
    }

    private long start(long j) {
        return j * trials / perCondition;
    }
}
