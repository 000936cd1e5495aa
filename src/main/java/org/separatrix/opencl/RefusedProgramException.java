package org.separatrix.opencl;

/** A device does not compile a program. It computes others. */
public final class RefusedProgramException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param log what its compiler says */
    RefusedProgramException(String log) {
        super(log);
    }
}
