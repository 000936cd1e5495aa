package org.separatrix.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.separatrix.experiment.Batch;
import org.separatrix.numerics.Kernel;
import org.separatrix.opencl.DeviceDescription;
import org.separatrix.opencl.Devices;
import org.separatrix.simulation.JoinableWork;
import org.separatrix.simulation.Work;

/**
 * How much a worker wants to compute at a time. A device takes as long for ten trials as for some thousands; a processor is best
 * off with a batch.
 *
 * @param trials of one condition; 0 for those of one batch, however many they are
 * @param numbers of the state of these trials, which bounds the memory that they take
 */
public record Demand(int trials, long numbers) {

    /** A batch at a time. */
    static final Demand OF_ONE_BATCH = new Demand(0, 0L);

    /** The batches of a piece of work are named in one message. */
    static final int MOST_BATCHES = 256;

    /** Bytes that a number takes, at most, on the device and on the host: it is held before and after a step, and copied. */
    private static final long BYTES_PER_NUMBER = 8L * Double.BYTES;

    /** That of a worker of this process, at the moment. */
    static Demand now(int workers) {
        return Kernel.best() == Kernel.OPENCL && Devices.failure().isEmpty()
                ? of(Devices.chosen().description(), Runtime.getRuntime().maxMemory(), workers)
                : OF_ONE_BATCH;
    }

    static Demand of(DeviceDescription device, long memory, int workers) {
        return new Demand(device.trials(), Math.min(device.memory(), memory) / BYTES_PER_NUMBER / Math.max(1, workers));
    }

    /**
     * The batches that are given out together with a piece of work: those that follow it in its condition.
     *
     * @param pieces the pieces of the run
     * @param count how many there are
     * @param take whether a batch can be had; it is given out then
     */
    List<Batch> more(Work first, LongFunction<Work> pieces, long count, LongPredicate take) {
        List<Batch> more = new ArrayList<>();
        if (trials == 0 || !(first instanceof JoinableWork work) || !work.joins()) {
            return more;
        }
        long most = Math.min(trials, numbers / work.numbersPerTrial());
        Batch last = first.batch();
        long sum = last.trials();
        while (more.size() < MOST_BATCHES - 1 && last.id() + 1 < count) {
            Work next = pieces.apply(last.id() + 1);
            Batch batch = next.batch();
            sum += batch.trials();
            if (next.getClass() != first.getClass()
                    || !last.isFollowedBy(batch)
                    || sum > most
                    || !take.test(batch.id())) {
                break;
            }
            more.add(batch);
            last = batch;
        }
        return more;
    }
}
