package org.separatrix.simulation;

/** Marks a message that may cross the network, as CBOR. All other messages stay inside one JVM. */
public interface WireMessage {}
