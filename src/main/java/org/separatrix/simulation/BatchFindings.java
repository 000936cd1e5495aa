package org.separatrix.simulation;

/** Gathers the findings of the participants of a batch, and makes the result of the batch from them. */
public interface BatchFindings {

    void add(TrialBatch.Finding finding);

    /** Whether nothing is missing any more. */
    boolean isComplete();

    /** The result, as the record of the run keeps it. */
    byte[] payload();
}
