package org.separatrix.cluster;

import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.study.Run;

/** Event of a run, for the process that started it. */
public sealed interface RunEvent {

    /** After it nothing more is told. */
    sealed interface Last extends RunEvent {}

    /**
     * How far the run has come.
     *
     * @param done trials, or what a study counts, whose results are safe
     * @param total all of the run
     */
    record Progress(long done, long total) implements RunEvent {}

    /** Results are safe that were not before. */
    record Committed(List<Result> results) implements RunEvent {

        public Committed {
            results = List.copyOf(results);
        }
    }

    /**
     * A result that is safe.
     *
     * @param payload as the record of the run keeps it; not to be modified
     * @param node where it was computed, {@code HOST:PORT}; empty: on this node
     * @param seconds that its computation took; 0 if that is not known
     */
    record Result(Batch batch, byte[] payload, String node, double seconds) {}

    /** Batches are given out from now on. */
    record Started() implements RunEvent {}

    /** Nothing more will be computed; tables and figures are being written. */
    record Writing() implements RunEvent {}

    /**
     * A batch could not be computed.
     *
     * @param node where, as of {@link Result}
     * @param givenUp whether it will not be tried again
     */
    record AttemptFailed(Batch batch, String node, String reason, boolean givenUp) implements RunEvent {}

    /**
     * Batches that a node held are given out again.
     *
     * @param node as of {@link Result}
     */
    record GivenAgain(String node, int batches) implements RunEvent {}

    /** A node takes part from now on, {@code HOST:PORT}. */
    record NodeJoined(String node, NodeDescription description) implements RunEvent {}

    /** A node takes no part any more, and why. */
    record NodeLeft(String node, String why) implements RunEvent {}

    /**
     * A node has come, gone or been refused.
     *
     * @param news what happened, as a sentence
     * @param present how many nodes are there now
     */
    record Nodes(String news, int present) implements RunEvent {}

    /** Every batch has ended, or no more were wanted, and the tables are written. */
    record Ended(Run.Outcome outcome) implements Last {}

    /** The run cannot go on: a part of it has ended that it cannot do without; the line says which, and why. */
    record PartEnded(String line) implements Last {}

    /** The run cannot go on: its results cannot be kept, or its process cannot. */
    record Broken(Throwable cause) implements Last {}
}
