package org.separatrix.simulation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.separatrix.experiment.ChosenVariants;
import org.separatrix.experiment.Condition;
import org.separatrix.numerics.Kernel;
import org.separatrix.opencl.Devices;
import org.separatrix.opencl.RefusedProgramException;
import org.separatrix.ring.RingBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernel that a participant computes with: the one that is chosen, but for what has no form in OpenCL or one that the device
 * does not compile, and unless the device has failed. Where it is another, the log says so once.
 */
final class ComputingKernel {

    private static final Logger LOG = LoggerFactory.getLogger(ComputingKernel.class);
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private ComputingKernel() {}

    /** Makes experts. */
    static <T> T experts(Function<Kernel, T> making) {
        return make(now(), () -> "routers", making);
    }

    /** Makes a ring of a condition. */
    static <T> T ring(Condition condition, Function<Kernel, T> making) {
        Kernel now = now();
        Supplier<String> what =
                () -> "conditions with " + ChosenVariants.of(condition).get(0);
        Kernel suited = RingBatch.suited(now, condition.model());
        if (suited != now) {
            say("no form in OpenCL: " + what.get() + " are computed by the kernel " + suited.label());
        }
        return make(suited, what, making);
    }

    private static Kernel now() {
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

    private static <T> T make(Kernel kernel, Supplier<String> what, Function<Kernel, T> making) {
        if (kernel != Kernel.OPENCL) {
            return making.apply(kernel);
        }
        try {
            return making.apply(kernel);
        } catch (RefusedProgramException refused) {
            Kernel other = kernel.onProcessor();
            say("the device does not compile the form in OpenCL (" + refused.getMessage() + "): " + what.get()
                    + " are computed by the kernel " + other.label());
            return making.apply(other);
        }
    }

    private static void say(String message) {
        if (SAID.add(message)) {
            LOG.warn(message);
        }
    }
}
