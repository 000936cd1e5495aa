package org.separatrix.cluster;

/** Protection of the port of this process. */
public sealed interface Protection {

    /** Nobody: it listens to no port. */
    record Alone() implements Protection {}

    /** Whoever can open a port of this machine. */
    record Off() implements Protection {}

    /** The owner of the run, whose keys are in its results folder. */
    record KeysOfRun() implements Protection {}

    /**
     * Whoever has a certificate of the same authority.
     *
     * @param ofRun whether it is an authority of the run's own
     */
    record Keys(KeyFiles files, boolean ofRun) implements Protection {}
}
