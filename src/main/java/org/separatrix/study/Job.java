package org.separatrix.study;

import java.util.BitSet;
import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.record.RunStore;

/** Pieces of work for a cluster, and where their results are kept. Not thread-safe. */
public interface Job extends AutoCloseable {

    /** A name for the nodes. */
    String name();

    /** Whether the participants of a batch are to live on different nodes. */
    boolean spread();

    /** The variants that every node needs, as {@code coupling.kind = delayed}. */
    List<String> variants();

    /** The work, the same at every call. */
    Pieces pieces();

    /** The ids of the batches whose results are kept. */
    BitSet committed();

    /** How much of {@link Pieces#size} is kept. */
    default long committedSize() {
        return pieces().sizeOf(committed());
    }

    /**
     * Keeps results together, all or none of them.
     *
     * @return how much of {@link Pieces#size} is new
     */
    long commit(List<RunStore.Row> rows);

    /** Keeps the reason why a batch was given up. */
    void recordFailure(Batch batch, String reason);

    /** A machine takes part; it may be told several times. */
    void takesPart(String host, int cores);

    /** Makes the outcome of all results that are kept. */
    Run.Outcome finish();

    @Override
    void close();
}
