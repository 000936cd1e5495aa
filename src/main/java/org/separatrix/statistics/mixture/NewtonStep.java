package org.separatrix.statistics.mixture;

import java.util.Arrays;

/** Newton's step of weights whose sum stays as it is: M step = g − ν with Σ step = 0, by Cholesky's factors of M. */
final class NewtonStep {

    private NewtonStep() {}

    /**
     * Solves it.
     *
     * @param curvature M, symmetric; only the rows and columns that move are read; not modified
     * @param gradient g; not modified
     * @param moves which weights do
     * @param ridge added to the diagonal of M, for densities that are alike
     * @param step output: 0 for those that do not move
     */
    static void solve(double[][] curvature, double[] gradient, boolean[] moves, double ridge, double[] step) {
        int parts = gradient.length;
        int[] index = new int[parts];
        int size = 0;
        for (int part = 0; part < parts; part++) {
            if (moves[part]) {
                index[size++] = part;
            }
        }
        double[][] lower = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = curvature[index[a]][index[b]] + (a == b ? ridge : 0.0);
                for (int k = 0; k < b; k++) {
                    sum -= lower[a][k] * lower[b][k];
                }
                lower[a][b] = a == b ? Math.sqrt(Math.max(sum, ridge)) : sum / lower[b][b];
            }
        }
        double[] toGradient = new double[size];
        double[] toOne = new double[size];
        for (int a = 0; a < size; a++) {
            toGradient[a] = gradient[index[a]];
            toOne[a] = 1.0;
        }
        substitute(lower, toGradient);
        substitute(lower, toOne);
        double nu = CompensatedSum.of(toGradient) / CompensatedSum.of(toOne);
        Arrays.fill(step, 0.0);
        for (int a = 0; a < size; a++) {
            step[index[a]] = toGradient[a] - nu * toOne[a];
        }
    }

    private static void substitute(double[][] lower, double[] x) {
        for (int a = 0; a < x.length; a++) {
            for (int k = 0; k < a; k++) {
                x[a] -= lower[a][k] * x[k];
            }
            x[a] /= lower[a][a];
        }
        for (int a = x.length - 1; a >= 0; a--) {
            for (int k = a + 1; k < x.length; k++) {
                x[a] -= lower[k][a] * x[k];
            }
            x[a] /= lower[a][a];
        }
    }
}
