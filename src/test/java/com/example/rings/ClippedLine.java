package com.example.rings;

import org.separatrix.ring.transfer.Shape;
import org.separatrix.ring.transfer.TransferVariant;
import org.separatrix.variant.Values;

/** A transfer function that the program knows nothing of: φ(x) = x from 0 to 1, and its nearer end elsewhere. */
public record ClippedLine() implements Shape {

    @Override
    public double value(double x) {
        return Math.max(0.0, Math.min(1.0, x));
    }

    @Override
    public double slope(double x) {
        return 0.0 <= x && x < 1.0 ? 1.0 : 0.0;
    }

    @Override
    public double[] kinks() {
        return new double[] {0.0, 1.0};
    }

    /** Its words. */
    public static final class Kind implements TransferVariant {

        @Override
        public String name() {
            return "clipped-line";
        }

        @Override
        public String meaning() {
            return "a line from 0 to 1";
        }

        @Override
        public Shape create(Values values) {
            return new ClippedLine();
        }

        @Override
        public Class<ClippedLine> type() {
            return ClippedLine.class;
        }
    }
}
