package org.separatrix.numerics;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.separatrix.opencl.DeviceException;
import org.separatrix.opencl.Devices;

/** The kernels that this machine can run. */
public final class Kernels {

    private static final Optional<String> MISSING = missing();

    private Kernels() {}

    /** All of them; where there is no OpenCL device, those of the processor. */
    public static Stream<Kernel> all() {
        return Arrays.stream(Kernel.values()).filter(kernel -> kernel != Kernel.OPENCL || MISSING.isEmpty());
    }

    /** Skips a test where there is no OpenCL device. CI has one: there a missing one is a failure. */
    public static void assumeDevice() {
        assume(MISSING.isEmpty(), MISSING.orElse(""));
    }

    /** Skips a test of OpenCL, or fails in CI, where something is missing. */
    public static void assume(boolean there, String missing) {
        String message = "OpenCL is not tested: " + missing;
        if (!there && "true".equals(System.getenv("CI"))) {
            fail(message);
        }
        Assumptions.assumeTrue(there, message);
    }

    private static Optional<String> missing() {
        try {
            Devices.chosen();
            return Optional.empty();
        } catch (DeviceException noDevice) {
            return Optional.of(noDevice.getMessage());
        }
    }
}
