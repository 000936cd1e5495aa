package org.separatrix.api;

import java.nio.file.Path;

/**
 * Other processes that help with a simulation, on this machine or on others. They are nodes, started with {@code separatrix
 * node --join FOLDER}, of the same build, and they come and go as with a run of the command line.
 *
 * @param folder an existing folder in which nodes find the keys and the address of this process while it computes; for
 *     nodes on other machines a shared or copied one
 * @param nodes how many nodes a simulation waits for, ≥ 0
 * @param workers batches that this process computes at a time, ≥ 0; at least 1 without nodes
 */
public record Cluster(Path folder, int nodes, int workers) {

    public Cluster {
        if (nodes < 0 || workers < 0 || nodes + workers < 1) {
            throw new IllegalArgumentException(
                    nodes + " nodes and " + workers + " workers: allowed are at least 0 of each, and 1 in all");
        }
    }

    /** With all cores of this machine. */
    public Cluster(Path folder, int nodes) {
        this(folder, nodes, Runtime.getRuntime().availableProcessors());
    }
}
