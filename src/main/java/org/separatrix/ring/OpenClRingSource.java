package org.separatrix.ring;

import org.separatrix.noise.OpenClNormals;
import org.separatrix.numerics.OpenClSource;
import org.separatrix.ring.transfer.OpenClForm;

/** The program of the rings of a transfer function in OpenCL C. */
final class OpenClRingSource {

    static final int NOISY = 1;
    static final int CORRELATED = 2;
    static final int DISORDERED = 4;
    static final int FIELD = 8;
    static final int STRUCTURED = 16;
    static final int EXTRA = 32;
    static final int HOLDING = 64;

    private OpenClRingSource() {}

    /** @param reciprocal whether the form gives 1 / φ */
    static String of(OpenClForm form, boolean reciprocal) {
        OpenClSource source = new OpenClSource()
                .define("NOISY", (long) NOISY)
                .define("CORRELATED", (long) CORRELATED)
                .define("DISORDERED", (long) DISORDERED)
                .define("FIELD", (long) FIELD)
                .define("STRUCTURED", (long) STRUCTURED)
                .define("EXTRA", (long) EXTRA)
                .define("HOLDING", (long) HOLDING)
                .append("#define RECIPROCAL " + (reciprocal ? 1 : 0) + "\n")
                .appendExp2();
        return OpenClNormals.append(source)
                .append(form.source())
                .append(OpenClRingSource.class, "ring.cl")
                .toString();
    }
}
