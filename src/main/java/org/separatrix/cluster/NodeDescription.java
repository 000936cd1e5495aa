package org.separatrix.cluster;

import java.util.List;
import org.separatrix.simulation.WireMessage;

/**
 * Description of a node: its program, its machine, and what it can compute.
 *
 * @param build version and commit of its program
 * @param host the machine that it runs on
 * @param process which process it is, of all that there are
 * @param cores of that machine
 * @param slots how many batches it computes at a time
 * @param kernel what it computes with, in words
 * @param variants what an experiment may choose on it, as {@code coupling.kind = delayed}
 */
public record NodeDescription(
        String build, String host, String process, int cores, int slots, String kernel, List<String> variants)
        implements WireMessage {

    /** A node of another build may say nothing of its kernel and its variants. */
    public NodeDescription {
        kernel = kernel == null ? "unknown" : kernel;
        variants = variants == null ? List.of() : List.copyOf(variants);
    }

    @Override
    public String toString() {
        return host + " (" + slots + (slots == 1 ? " slot" : " slots") + ", " + cores
                + (cores == 1 ? " core, kernel " : " cores, kernel ") + kernel + ")";
    }
}
