package com.example.rings;

import java.util.Optional;
import org.separatrix.ring.transfer.OpenClForm;
import org.separatrix.ring.transfer.Shape;
import org.separatrix.ring.transfer.TransferVariant;
import org.separatrix.variant.Values;

/** {@link ClippedLine} with a form in OpenCL that no device compiles. */
public record RefusedLine() implements Shape {

    @Override
    public double value(double x) {
        return new ClippedLine().value(x);
    }

    @Override
    public double slope(double x) {
        return new ClippedLine().slope(x);
    }

    @Override
    public double[] kinks() {
        return new ClippedLine().kinks();
    }

    @Override
    public Optional<OpenClForm> openClForm() {
        return Optional.of(OpenClForm.of("    return gain * clipped(y);\n"));
    }

    /** Its words. */
    public static final class Kind implements TransferVariant {

        @Override
        public String name() {
            return "refused-line";
        }

        @Override
        public String meaning() {
            return "a line from 0 to 1 that no OpenCL device computes";
        }

        @Override
        public Shape create(Values values) {
            return new RefusedLine();
        }

        @Override
        public Class<RefusedLine> type() {
            return RefusedLine.class;
        }
    }
}
