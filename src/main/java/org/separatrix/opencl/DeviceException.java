package org.separatrix.opencl;

/** There is no device of the kind that is needed, or it does not do what it is told. */
public final class DeviceException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DeviceException(String message) {
        super(message);
    }
}
