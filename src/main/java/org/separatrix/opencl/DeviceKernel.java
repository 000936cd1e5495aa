package org.separatrix.opencl;

import org.lwjgl.opencl.CL10;

/** A function of a program with its arguments. They stay as they are set. Used by one thread at a time. */
public final class DeviceKernel {

    private final long handle;

    DeviceKernel(long handle) {
        this.handle = handle;
    }

    long handle() {
        return handle;
    }

    /** Sets arguments from an index on: buffers, and numbers of the types double, int and long. */
    public void set(int from, Object... values) {
        for (int i = 0; i < values.length; i++) {
            Calls.check(set(from + i, values[i]), "clSetKernelArg " + (from + i));
        }
    }

    private int set(int index, Object value) {
        if (value instanceof DeviceBuffer buffer) {
            return CL10.clSetKernelArg1p(handle, index, buffer.handle());
        }
        if (value instanceof Double number) {
            return CL10.clSetKernelArg1d(handle, index, number);
        }
        if (value instanceof Integer number) {
            return CL10.clSetKernelArg1i(handle, index, number);
        }
        if (value instanceof Long number) {
            return CL10.clSetKernelArg1l(handle, index, number);
        }
        throw new IllegalArgumentException("argument " + index + ": " + value.getClass());
    }
}
