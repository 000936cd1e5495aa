package org.separatrix.cli;

import org.separatrix.cluster.NodeDescription;
import org.separatrix.experiment.ChosenVariants;
import org.separatrix.record.Machine;

/** What this process says of itself to others of its cluster. */
final class ThisMachine {

    private ThisMachine() {}

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    static NodeDescription description(int slots) {
        return new NodeDescription(Build.program().build(), Machine.hostName(), cores(), slots, ChosenVariants.known());
    }
}
