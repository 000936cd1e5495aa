package org.separatrix.cluster;

/** What a node tells the one who started it. */
public sealed interface NodeEvent {

    /**
     * The node has joined and works.
     *
     * @param address by which the others call it
     */
    record Working(String address) implements NodeEvent {}

    /** The run has ended. */
    record RunEnded() implements NodeEvent {}

    /** The node has handed back what it held, and leaves. */
    record HandedBack() implements NodeEvent {}

    /** The process of the node cannot go on. */
    record Broken(Throwable cause) implements NodeEvent {}

    /** The node cannot take part. */
    record Refused(String reason) implements NodeEvent {}
}
