package org.separatrix.opencl;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lwjgl.opencl.CL;
import org.lwjgl.system.Configuration;

/** The library through which a process finds OpenCL devices; loaded when first asked for. */
final class Library {

    /** A machine that computes has this file; without the 1 it belongs to the packages of developers. */
    private static final String LINUX = "libOpenCL.so.1";

    private static final String MISSING = missing();

    private Library() {}

    /** @throws DeviceException if it is missing */
    static void require() {
        if (!MISSING.isEmpty()) {
            throw new DeviceException("OpenCL is not installed here: " + MISSING
                    + " (Debian: ocl-icd-libopencl1 and the driver of a device; for the processor: pocl-opencl-icd)");
        }
    }

    private static String missing() {
        try {
            // LWJGL would write advice to the standard error.
            Configuration.DEBUG_STREAM.set(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            Configuration.OPENCL_EXPLICIT_INIT.set(true);
            if (System.getProperty("os.name").startsWith("Linux")) {
                CL.create(LINUX);
            } else {
                CL.create();
            }
            return "";
        } catch (LinkageError missing) {
            return String.valueOf(missing.getMessage()).lines().findFirst().orElse("its library is missing");
        }
    }
}
