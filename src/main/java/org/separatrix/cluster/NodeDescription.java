package org.separatrix.cluster;

import org.separatrix.simulation.WireMessage;

/**
 * What a node says of itself.
 *
 * @param build version and commit of its program
 * @param host the machine that it runs on
 * @param cores of that machine
 * @param slots how many batches it computes at a time
 */
public record NodeDescription(String build, String host, int cores, int slots) implements WireMessage {

    @Override
    public String toString() {
        return host + " (" + slots + (slots == 1 ? " slot" : " slots") + ", " + cores
                + (cores == 1 ? " core)" : " cores)");
    }
}
