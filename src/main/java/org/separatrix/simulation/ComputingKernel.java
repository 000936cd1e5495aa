package org.separatrix.simulation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.separatrix.experiment.ChosenVariants;
import org.separatrix.experiment.Condition;
import org.separatrix.numerics.Kernel;
import org.separatrix.opencl.Devices;
import org.separatrix.ring.RingBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernel that a participant computes with: the one that is chosen, but for what has no form in OpenCL, and unless the
 * device has failed. Where it is another, the log says so once.
 */
final class ComputingKernel {

    private static final Logger LOG = LoggerFactory.getLogger(ComputingKernel.class);
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private ComputingKernel() {}

    /** That of groups of experts. */
    static Kernel now() {
        Kernel chosen = Kernel.best();
        // Devices are not even loaded where nobody asks for one.
        if (chosen != Kernel.OPENCL || Devices.failure().isEmpty()) {
            return chosen;
        }
        Kernel other = chosen.onProcessor();
        say("the device has failed (" + Devices.failure().orElseThrow() + "): this process goes on with the kernel "
                + other.label());
        return other;
    }

    /** That of the rings of a condition. */
    static Kernel of(Condition condition) {
        Kernel now = now();
        Kernel suited = RingBatch.suited(now, condition.model());
        if (suited != now) {
            say("no form in OpenCL: conditions with "
                    + ChosenVariants.of(condition).get(0) + " are computed by the kernel " + suited.label());
        }
        return suited;
    }

    private static void say(String message) {
        if (SAID.add(message)) {
            LOG.warn(message);
        }
    }
}
