package org.separatrix.simulation;

/** Marks a message that may cross the network, as CBOR; whatever does not extend it stays inside one JVM. */
public interface WireMessage {}
