package org.separatrix.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.separatrix.cluster.NodeDescription;
import org.separatrix.experiment.ChosenVariants;

/** What this process says of itself to others of its cluster. */
final class ThisMachine {

    private ThisMachine() {}

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    static NodeDescription description(int slots) {
        return new NodeDescription(Build.name(), hostName(), cores(), slots, ChosenVariants.known());
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return InetAddress.getLoopbackAddress().getHostName();
        }
    }
}
