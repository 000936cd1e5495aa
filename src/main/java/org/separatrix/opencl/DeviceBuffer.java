package org.separatrix.opencl;

/** Memory of a device, which belongs to a {@link DeviceQueue} and is released with it. */
public final class DeviceBuffer {

    private final long handle;

    DeviceBuffer(long handle) {
        this.handle = handle;
    }

    long handle() {
        return handle;
    }
}
