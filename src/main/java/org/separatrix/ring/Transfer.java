package org.separatrix.ring;

/**
 * The transfer function of a neuron, f(h) = rMax · φ(x) with x = β (h − h0), where φ is the shape.
 *
 * @param shape what φ is
 * @param rMax the rate at saturation, &gt; 0
 * @param beta the slope β of the argument, ≥ 0, in 1/input
 * @param h0 the threshold, in units of input
 */
public record Transfer(Shape shape, double rMax, double beta, double h0) {

    /** The shapes φ of the reference code, with the slope and the threshold that it gives them. */
    public enum Shape {
        /** φ(x) = 1 / (1 + e^(−x)). */
        SIGMOID(5.0, 0.5),
        /** As {@link #SIGMOID}, four times as steep by default. */
        STEEP_SIGMOID(20.0, 0.5),
        /** φ(x) = x₊³ / (1 + x₊³), x₊ = max(0, x). */
        THRESHOLD_POWER(1.0, 0.3),
        /** φ(x) = tanh(x₊)². */
        SUPRALINEAR(3.0, 0.2);

        private final double defaultBeta;
        private final double defaultThreshold;

        Shape(double defaultBeta, double defaultThreshold) {
            this.defaultBeta = defaultBeta;
            this.defaultThreshold = defaultThreshold;
        }

        public double defaultBeta() {
            return defaultBeta;
        }

        public double defaultThreshold() {
            return defaultThreshold;
        }
    }

    /** The shape with the slope and threshold of the reference, saturating at 1. */
    public static Transfer of(Shape shape) {
        return new Transfer(shape, 1.0, shape.defaultBeta(), shape.defaultThreshold());
    }

    /** f(h). */
    public double rate(double h) {
        double x = beta * (h - h0);
        return rMax
                * switch (shape) {
                    case SIGMOID, STEEP_SIGMOID -> 1.0 / (1.0 + Math.exp(-x));
                    case THRESHOLD_POWER -> {
                        double cube = cube(Math.max(0.0, x));
                        yield cube / (1.0 + cube);
                    }
                    case SUPRALINEAR -> square(Math.tanh(Math.max(0.0, x)));
                };
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static double square(double x) {
        return x * x;
    }
}
