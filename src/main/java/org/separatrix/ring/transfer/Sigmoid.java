package org.separatrix.ring.transfer;

import java.util.Optional;
import org.separatrix.numerics.Exp2;
import org.separatrix.variant.Values;

/**
 * φ(x) = 1 / (1 + e^(−x)), computed by the kernels as 1 / (1 + 2^(−y)) with y = x / ln 2.
 *
 * <p>Source: the published code.
 */
public record Sigmoid() implements Shape {

    @Override
    public double value(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    @Override
    public double slope(double x) {
        double phi = value(x);
        return phi * (1.0 - phi);
    }

    @Override
    public void derivatives(double x, double[] four) {
        double phi = value(x);
        double slope = phi * (1.0 - phi);
        four[0] = phi;
        four[1] = slope;
        four[2] = slope * (1.0 - 2.0 * phi);
        four[3] = slope * (1.0 - 6.0 * slope);
    }

    @Override
    public double unit() {
        return Exp2.LOG2_E;
    }

    @Override
    public void apply(double[] y, double[] scratch, double gain) {
        Exp2.power(y, scratch);
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = 1.0 + y[lane];
        }
    }

    @Override
    public boolean reciprocal() {
        return true;
    }

    @Override
    public Optional<String> vectorForm() {
        return Optional.of("org.separatrix.ring.transfer.VectorSigmoid");
    }

    @Override
    public Optional<OpenClForm> openClForm() {
        return Optional.of(OpenClForm.of("    return 1.0 + power_of_half(y);\n"));
    }

    /** φ(−40) is 4e-18. */
    @Override
    public double start() {
        return -40.0;
    }

    @Override
    public double smoothLength(double x) {
        return Math.max(2.0, 0.5 * Math.abs(x));
    }

    /** The nearest poles are ±iπ. */
    @Override
    public double strip() {
        return Math.PI;
    }

    /** {@code sigmoid} of an experiment file. */
    public static class Kind implements TransferVariant {

        @Override
        public String name() {
            return "sigmoid";
        }

        @Override
        public String meaning() {
            return "1 / (1 + e^-x)";
        }

        @Override
        public double beta() {
            return 5.0;
        }

        @Override
        public double h0() {
            return 0.5;
        }

        @Override
        public Shape create(Values values) {
            return new Sigmoid();
        }

        @Override
        public Class<? extends Shape> type() {
            return Sigmoid.class;
        }
    }

    /** {@code steep-sigmoid} of an experiment file: four times as steep where no slope is stated. */
    public static final class SteepKind extends Kind {

        @Override
        public String name() {
            return "steep-sigmoid";
        }

        @Override
        public String meaning() {
            return "the sigmoid, four times as steep where beta is not stated";
        }

        @Override
        public double beta() {
            return 20.0;
        }
    }
}
