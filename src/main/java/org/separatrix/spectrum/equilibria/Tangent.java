package org.separatrix.spectrum.equilibria;

import org.separatrix.numerics.linear.Vectors;

/**
 * A direction in the space of coordinates and parameter.
 *
 * @param x the coordinates' part; not to be modified
 * @param p the parameter's part
 */
public record Tangent(double[] x, double p) {

    /** metric ⟨x, x′⟩ + p p′. */
    public double dot(Tangent other, double metric) {
        return metric * Vectors.dot(x, other.x) + p * other.p;
    }

    public Tangent scaled(double factor) {
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = factor * x[i];
        }
        return new Tangent(scaled, factor * p);
    }

    public Tangent normalised(double metric) {
        return scaled(1.0 / Math.sqrt(dot(this, metric)));
    }

    /** The direction that changes the parameter alone. */
    public static Tangent ofParameter(int dimension) {
        return new Tangent(new double[dimension], 1.0);
    }

    public static Tangent between(FixedPoint from, FixedPoint to) {
        double[] x = new double[from.coordinates().length];
        for (int i = 0; i < x.length; i++) {
            x[i] = to.coordinates()[i] - from.coordinates()[i];
        }
        return new Tangent(x, to.value() - from.value());
    }
}
