package org.separatrix.cluster;

import org.separatrix.study.Run;

/** Event of a run, for the process that started it. */
public sealed interface RunEvent {

    /**
     * How far the run has come.
     *
     * @param done trials, or what a study counts, whose results are safe
     * @param total all of the run
     */
    record Progress(long done, long total) implements RunEvent {}

    /**
     * A node has come, gone or been refused.
     *
     * @param news what happened, as a sentence
     * @param present how many nodes are there now
     */
    record Nodes(String news, int present) implements RunEvent {}

    /** Every batch has ended, or no more were wanted, and the tables are written. */
    record Ended(Run.Outcome outcome) implements RunEvent {}

    /** The run cannot go on: a part of it has ended that it cannot do without; the line says which, and why. */
    record PartEnded(String line) implements RunEvent {}

    /** The run cannot go on: its results cannot be kept, or its process cannot. */
    record Broken(Throwable cause) implements RunEvent {}
}
