package org.separatrix.record;

/**
 * The program that makes the results.
 *
 * @param version of the release
 * @param commit of its sources, {@code unknown} outside a git checkout
 * @param kernel which implementation of the ring kernel runs
 */
public record Program(String version, String commit, String kernel) {

    /** Version and commit, which all nodes and all executions of a run have in common. */
    public String build() {
        return version + " (commit " + commit + ")";
    }
}
