package org.separatrix.cli;

import java.util.UUID;
import org.separatrix.cluster.NodeDescription;
import org.separatrix.experiment.ChosenVariants;
import org.separatrix.record.Machine;

/** Description of this process for the others of its cluster. */
final class ThisMachine {

    private static final String PROCESS = UUID.randomUUID().toString();

    private ThisMachine() {}

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    static NodeDescription description(int slots) {
        return new NodeDescription(
                Build.program().build(), Machine.hostName(), PROCESS, cores(), slots, ChosenVariants.known());
    }
}
