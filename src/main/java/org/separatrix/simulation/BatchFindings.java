package org.separatrix.simulation;

/** Gathers what the participants of a batch have found, and makes the result of it. */
public interface BatchFindings {

    void add(TrialBatch.Finding finding);

    /** Whether nothing is missing any more. */
    boolean isComplete();

    /** The result, as the record of the run keeps it. */
    byte[] payload();
}
