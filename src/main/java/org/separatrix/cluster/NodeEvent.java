package org.separatrix.cluster;

/** Event of a node, for the process that started it. */
public sealed interface NodeEvent {

    /**
     * The node has not joined yet, and keeps trying.
     *
     * @param seen what was seen at the coordinator's address, as half a sentence
     */
    record Waiting(String seen) implements NodeEvent {}

    /**
     * The node has joined and works.
     *
     * @param address by which the others call it
     * @param experiment the name of what it works on
     */
    record Working(String address, String experiment) implements NodeEvent {}

    /**
     * The node and the coordinator do not hear each other any more. The node drops what it held and tries to join again.
     *
     * @param seen what was seen, as a sentence
     */
    record Lost(String seen) implements NodeEvent {}

    /** The run has ended. */
    record RunEnded() implements NodeEvent {}

    /** The node has handed back what it held, and leaves. */
    record HandedBack() implements NodeEvent {}

    /** The process of the node cannot go on. */
    record Broken(Throwable cause) implements NodeEvent {}

    /** The node cannot take part. */
    record Refused(String reason) implements NodeEvent {}
}
