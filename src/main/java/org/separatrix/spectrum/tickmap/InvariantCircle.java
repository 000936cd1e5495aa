package org.separatrix.spectrum.tickmap;

/**
 * A closed curve x(φ) = (m(φ), C(φ)) that the map from tick to tick of rings in step turns by ρ, x(φ + ρ) = map(x(φ)): a limit
 * cycle in ticks. It is given at an odd number M of equally spaced φ_j = 2π j/M, between which it is the trigonometric
 * polynomial of degree (M − 1)/2.
 *
 * @param mean m at the nodes; not to be modified
 * @param cosine C at the nodes; not to be modified
 * @param rotation ρ, radians per tick
 * @param jCross J_cross
 */
record InvariantCircle(double[] mean, double[] cosine, double rotation, double jCross) {

    private static final int SHOWN = 720;

    InvariantCircle {
        if (mean.length % 2 == 0 || cosine.length != mean.length) {
            throw new IllegalArgumentException("a circle has as many means as cosines, an odd number");
        }
    }

    int nodes() {
        return mean.length;
    }

    /** Ticks. */
    double period() {
        return 2.0 * Math.PI / rotation;
    }

    /** The mean of m over the circle. */
    double average() {
        double sum = 0.0;
        for (double m : mean) {
            sum += m;
        }
        return sum / mean.length;
    }

    /** The largest m less the least over the whole circle. */
    double peakToPeak() {
        double[] cosines = cosines(mean);
        double[] sines = sines(mean);
        return extreme(cosines, sines, 1.0) + extreme(cosines, sines, -1.0);
    }

    private static double extreme(double[] cosines, double[] sines, double sign) {
        int best = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SHOWN; i++) {
            double at = sign * value(cosines, sines, 2.0 * Math.PI * i / SHOWN);
            if (at > largest) {
                largest = at;
                best = i;
            }
        }
        double low = 2.0 * Math.PI * (best - 1) / SHOWN;
        double high = 2.0 * Math.PI * (best + 1) / SHOWN;
        for (int i = 0; i < 60; i++) {
            double third = (high - low) / 3.0;
            boolean right = sign * value(cosines, sines, low + third) < sign * value(cosines, sines, high - third);
            low = right ? low + third : low;
            high = right ? high : high - third;
        }
        return sign * value(cosines, sines, 0.5 * (low + high));
    }

    /** The coefficients of cos kφ, k = 0 … (M − 1)/2. */
    static double[] cosines(double[] nodes) {
        return coefficients(nodes, 0.0);
    }

    /** The coefficients of sin kφ. */
    static double[] sines(double[] nodes) {
        return coefficients(nodes, -0.5 * Math.PI);
    }

    private static double[] coefficients(double[] nodes, double shift) {
        double[] found = new double[(nodes.length + 1) / 2];
        for (int k = 0; k < found.length; k++) {
            for (int j = 0; j < nodes.length; j++) {
                found[k] += nodes[j] * Math.cos(2.0 * Math.PI * (k * j % nodes.length) / nodes.length + shift);
            }
            found[k] *= (k == 0 ? 1.0 : 2.0) / nodes.length;
        }
        return found;
    }

    static double value(double[] cosines, double[] sines, double phi) {
        double cos = Math.cos(phi);
        double sin = Math.sin(phi);
        double sum = cosines[0];
        double x = 1.0;
        double y = 0.0;
        for (int k = 1; k < cosines.length; k++) {
            double turned = x * cos - y * sin;
            y = x * sin + y * cos;
            x = turned;
            sum += cosines[k] * x + sines[k] * y;
        }
        return sum;
    }

    /** The largest of the last two harmonics of m and C. */
    double tail() {
        double tail = 0.0;
        for (double[] component : new double[][] {mean, cosine}) {
            double[] cosines = cosines(component);
            double[] sines = sines(component);
            for (int k = cosines.length - 2; k < cosines.length; k++) {
                tail = Math.max(tail, Math.hypot(cosines[k], sines[k]));
            }
        }
        return tail;
    }

    /** The same circle at another odd number of nodes. */
    InvariantCircle at(int nodes) {
        return new InvariantCircle(interpolated(mean, nodes), interpolated(cosine, nodes), rotation, jCross);
    }

    private static double[] interpolated(double[] values, int nodes) {
        double[] cosines = cosines(values);
        double[] sines = sines(values);
        double[] found = new double[nodes];
        for (int j = 0; j < nodes; j++) {
            found[j] = value(cosines, sines, 2.0 * Math.PI * j / nodes);
        }
        return found;
    }
}
