package org.separatrix.simulation;

import java.util.List;
import org.separatrix.experiment.Batch;

/** Work on trials that can be computed together with the batches that follow, for a device that likes many trials. */
public interface JoinableWork extends Work {

    /** Whether the result of a batch can be cut from that of more trials, and a device computes it. */
    boolean joins();

    /** How many numbers the state of a trial has. */
    long numbersPerTrial();

    /** The same of other trials of its condition. */
    JoinableWork of(Batch batch);

    /**
     * Cuts the result of this work.
     *
     * @param payload its result
     * @param parts consecutive batches that make up its own
     * @return the payload of each, as if it had been computed by itself
     */
    List<byte[]> cut(byte[] payload, List<Batch> parts);
}
