package org.separatrix.cluster;

import java.util.UUID;
import org.separatrix.experiment.ChosenVariants;
import org.separatrix.numerics.Kernel;
import org.separatrix.opencl.Devices;
import org.separatrix.record.Machine;
import org.separatrix.record.Program;

/** Description of this process for the others of its cluster. */
public final class ThisMachine {

    private static final String PROCESS = UUID.randomUUID().toString();

    private ThisMachine() {}

    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String kernel() {
        Kernel kernel = Kernel.best();
        return kernel == Kernel.OPENCL
                ? kernel.label() + " on " + Devices.chosen().description().name() + ", "
                        + Devices.chosen().description().trials() + " trials at a time"
                : kernel.label();
    }

    /** @param slots how many batches it computes at a time */
    public static NodeDescription description(int slots) {
        return new NodeDescription(
                Program.ofBuild().build(),
                Machine.hostName(),
                PROCESS,
                cores(),
                slots,
                kernel(),
                ChosenVariants.known());
    }
}
