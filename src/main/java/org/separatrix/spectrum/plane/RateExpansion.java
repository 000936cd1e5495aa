package org.separatrix.spectrum.plane;

import org.separatrix.numerics.linear.Matrix;

/**
 * F(r) = −r + f(B r + I) and its derivatives at a state, with the products of vectors taken entry by entry:
 *
 * <pre>
 *   J v = −v + f′ (B v),   D²F[u, v] = f″ (B u)(B v),   D³F[u, v, w] = f‴ (B u)(B v)(B w)
 * </pre>
 *
 * @param weights B; not to be modified
 * @param rates r; not to be modified
 * @param f by order of the derivative and neuron; not to be modified
 */
record RateExpansion(Matrix weights, double[] rates, double[][] f) {

    /** f, f′, f″ and f‴. */
    static final int ORDERS = 4;

    double[] residual() {
        double[] residual = f[0].clone();
        for (int i = 0; i < residual.length; i++) {
            residual[i] -= rates[i];
        }
        return residual;
    }

    /** J, newly allocated. */
    Matrix jacobian() {
        Matrix jacobian = weights.copy();
        for (int i = 0; i < rates.length; i++) {
            jacobian.scaleRow(i, f[1][i]);
            jacobian.add(i, i, -1.0);
        }
        return jacobian;
    }

    /** The matrix f′^½ B f′^½ − 1, which is similar to J for f′ &gt; 0 and better balanced; newly allocated. */
    Matrix balanced() {
        int n = rates.length;
        Matrix similar = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                similar.set(i, j, weights.get(i, j) * Math.sqrt(f[1][i] * f[1][j]));
            }
            similar.add(i, i, -1.0);
        }
        return similar;
    }

    /** J v. */
    double[] first(double[] v) {
        double[] image = weights.times(v);
        for (int i = 0; i < image.length; i++) {
            image[i] = f[1][i] * image[i] - v[i];
        }
        return image;
    }

    /** Jᵀ w. */
    double[] transposedFirst(double[] w) {
        double[] image = backwards(w, f[1]);
        for (int i = 0; i < image.length; i++) {
            image[i] -= w[i];
        }
        return image;
    }

    /** D²F[u, v]. */
    double[] second(double[] u, double[] v) {
        double[] image = weights.times(u);
        double[] other = weights.times(v);
        for (int i = 0; i < image.length; i++) {
            image[i] *= f[2][i] * other[i];
        }
        return image;
    }

    /** D³F[u, v, w]. */
    double[] third(double[] u, double[] v, double[] w) {
        double[] image = weights.times(u);
        double[] second = weights.times(v);
        double[] third = weights.times(w);
        for (int i = 0; i < image.length; i++) {
            image[i] *= f[3][i] * second[i] * third[i];
        }
        return image;
    }

    /** The gradient of ⟨w, J v⟩ by the rates. */
    double[] gradient(double[] w, double[] v) {
        double[] image = weights.times(v);
        for (int i = 0; i < image.length; i++) {
            image[i] *= f[2][i];
        }
        return backwards(w, image);
    }

    /** Bᵀ (w factor). */
    private double[] backwards(double[] w, double[] factor) {
        double[] image = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double weight = w[i] * factor[i];
            for (int j = 0; j < image.length; j++) {
                image[j] += weight * weights.get(i, j);
            }
        }
        return image;
    }
}
