package org.separatrix.opencl;

import java.nio.IntBuffer;
import java.util.Map;
import org.lwjgl.BufferUtils;
import org.lwjgl.opencl.CL10;

/** Turns the error codes of OpenCL into exceptions. */
final class Calls {

    private static final Map<Integer, String> ERRORS = Map.ofEntries(
            Map.entry(CL10.CL_DEVICE_NOT_AVAILABLE, "the device is not available"),
            Map.entry(CL10.CL_COMPILER_NOT_AVAILABLE, "the platform has no compiler"),
            Map.entry(CL10.CL_MEM_OBJECT_ALLOCATION_FAILURE, "the memory of the device is full"),
            Map.entry(CL10.CL_OUT_OF_RESOURCES, "the device is out of resources"),
            Map.entry(CL10.CL_OUT_OF_HOST_MEMORY, "the memory of the host is full"),
            Map.entry(CL10.CL_INVALID_BUFFER_SIZE, "the device has no room for a buffer of this size"),
            Map.entry(CL10.CL_INVALID_COMMAND_QUEUE, "the device has stopped"));

    private Calls() {}

    /** @throws DeviceException unless the code is that of success */
    static void check(int code, String call) {
        if (code != CL10.CL_SUCCESS) {
            String meaning = ERRORS.get(code);
            throw new DeviceException(call + ": " + (meaning == null ? "" : meaning + ", ") + "OpenCL error " + code);
        }
    }

    /** Room for the code that a call leaves. */
    static IntBuffer code() {
        return BufferUtils.createIntBuffer(1);
    }

    /** Checks what has been made. */
    static long made(long handle, IntBuffer code, String call) {
        check(code.get(0), call);
        return handle;
    }
}
