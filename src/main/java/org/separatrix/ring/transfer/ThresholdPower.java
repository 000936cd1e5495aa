package org.separatrix.ring.transfer;

import java.util.Optional;
import org.separatrix.variant.Values;

/**
 * φ(x) = x₊³ / (1 + x₊³), x₊ = max(0, x).
 *
 * <p>Source: the published code.
 */
public record ThresholdPower() implements Shape {

    @Override
    public double value(double x) {
        double positive = Math.max(0.0, x);
        double cube = positive * positive * positive;
        return cube / (1.0 + cube);
    }

    @Override
    public double slope(double x) {
        double positive = Math.max(0.0, x);
        double denominator = 1.0 + positive * positive * positive;
        return 3.0 * positive * positive / (denominator * denominator);
    }

    @Override
    public void derivatives(double x, double[] four) {
        double positive = Math.max(0.0, x);
        double cube = positive * positive * positive;
        double denominator = 1.0 + cube;
        double square = denominator * denominator;
        four[0] = cube / denominator;
        four[1] = 3.0 * positive * positive / square;
        four[2] = 6.0 * positive * (1.0 - 2.0 * cube) / (square * denominator);
        four[3] = x > 0.0 ? 6.0 * (1.0 + cube * (10.0 * cube - 16.0)) / (square * square) : 0.0;
    }

    @Override
    public void apply(double[] y, double[] scratch, double gain) {
        for (int lane = 0; lane < y.length; lane++) {
            double x = Math.max(0.0, y[lane]);
            double cube = x * x * x;
            y[lane] = gain * cube / (1.0 + cube);
        }
    }

    @Override
    public Optional<String> vectorForm() {
        return Optional.of("org.separatrix.ring.transfer.VectorThresholdPower");
    }

    @Override
    public Optional<OpenClForm> openClForm() {
        return Optional.of(
                OpenClForm.of(
                        """
                    double x = rectified(y);
                    double cube = x * x * x;
                    return gain * cube / (1.0 + cube);
                """));
    }

    @Override
    public double[] kinks() {
        return new double[] {0.0};
    }

    @Override
    public double start() {
        return 0.0;
    }

    /** The nearest poles are e^(±iπ/3). */
    @Override
    public double smoothLength(double x) {
        return Math.max(0.5, 0.5 * Math.abs(x));
    }

    /** {@code threshold-power} of an experiment file. */
    public static final class Kind implements TransferVariant {

        @Override
        public String name() {
            return "threshold-power";
        }

        @Override
        public String meaning() {
            return "x^3 / (1 + x^3) above the threshold, 0 below";
        }

        @Override
        public double h0() {
            return 0.3;
        }

        @Override
        public Shape create(Values values) {
            return new ThresholdPower();
        }

        @Override
        public Class<? extends Shape> type() {
            return ThresholdPower.class;
        }
    }
}
