package org.separatrix.ring.transfer;

import java.util.Optional;
import org.separatrix.numerics.Exp2;
import org.separatrix.variant.Values;

/**
 * φ(x) = tanh(x₊)², x₊ = max(0, x), computed by the kernels as ((1 − 2^(−y)) / (1 + 2^(−y)))² with y = 2 x₊ / ln 2.
 *
 * <p>Source: the published code.
 */
public record Supralinear() implements Shape {

    @Override
    public double value(double x) {
        double tanh = Math.tanh(Math.max(0.0, x));
        return tanh * tanh;
    }

    @Override
    public double slope(double x) {
        double tanh = Math.tanh(Math.max(0.0, x));
        return 2.0 * tanh * (1.0 - tanh * tanh);
    }

    @Override
    public void derivatives(double x, double[] four) {
        double tanh = Math.tanh(Math.max(0.0, x));
        double square = tanh * tanh;
        four[0] = square;
        four[1] = 2.0 * tanh * (1.0 - square);
        four[2] = x > 0.0 ? 2.0 * (1.0 - square) * (1.0 - 3.0 * square) : 0.0;
        four[3] = 8.0 * tanh * (1.0 - square) * (3.0 * square - 2.0);
    }

    @Override
    public double unit() {
        return 2.0 * Exp2.LOG2_E;
    }

    @Override
    public void apply(double[] y, double[] scratch, double gain) {
        rectify(y);
        Exp2.power(y, scratch);
        square(y, gain);
    }

    private static void rectify(double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = Math.max(0.0, y[lane]);
        }
    }

    private static void square(double[] power, double gain) {
        for (int lane = 0; lane < power.length; lane++) {
            double tanh = (1.0 - power[lane]) / (1.0 + power[lane]);
            power[lane] = gain * (tanh * tanh);
        }
    }

    @Override
    public Optional<String> vectorForm() {
        return Optional.of("org.separatrix.ring.transfer.VectorSupralinear");
    }

    @Override
    public Optional<OpenClForm> openClForm() {
        return Optional.of(
                OpenClForm.of(
                        """
                    double power = power_of_half(rectified(y));
                    double tanh_of = (1.0 - power) / (1.0 + power);
                    return gain * (tanh_of * tanh_of);
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

    /** The nearest poles are ±iπ/2. */
    @Override
    public double smoothLength(double x) {
        return Math.max(0.5, 0.5 * Math.abs(x));
    }

    /** {@code supralinear} of an experiment file. */
    public static final class Kind implements TransferVariant {

        @Override
        public String name() {
            return "supralinear";
        }

        @Override
        public String meaning() {
            return "tanh(x)^2 above the threshold, 0 below";
        }

        @Override
        public double beta() {
            return 3.0;
        }

        @Override
        public double h0() {
            return 0.2;
        }

        @Override
        public Shape create(Values values) {
            return new Supralinear();
        }

        @Override
        public Class<? extends Shape> type() {
            return Supralinear.class;
        }
    }
}
