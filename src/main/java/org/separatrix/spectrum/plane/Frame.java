package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.numerics.linear.Matrix;

/**
 * The subspaces that a kind of special point is looked for in, in the coordinates q of {@link GroupedRings}: the states q = E y
 * of some symmetry, and the directions C v that become neutral. DF maps each of both to itself. The columns of each are
 * orthogonal over the rings.
 *
 * @param sizes n_g
 * @param state the columns of E
 * @param bumps which entries of y are cosine components of bumps
 * @param critical the columns of C
 * @param sides linear forms of y that vanish only where the state gains a symmetry: a branch ends there on another
 */
record Frame(int[] sizes, List<double[]> state, boolean[] bumps, List<double[]> critical, List<double[]> sides) {

    Frame {
        state = List.copyOf(state);
        critical = List.copyOf(critical);
        sides = List.copyOf(sides);
        requireOrthogonal(sizes, state);
        requireOrthogonal(sizes, critical);
    }

    private static void requireOrthogonal(int[] sizes, List<double[]> columns) {
        for (int a = 0; a < columns.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (Math.abs(product(sizes, columns.get(a), columns.get(b))) > 1e-12) {
                    throw new IllegalArgumentException("the directions " + b + " and " + a + " are not orthogonal");
                }
            }
        }
    }

    /** Over the rings, of which a group has several. */
    private static double product(int[] sizes, double[] one, double[] other) {
        double sum = 0.0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * sizes[i / 2] * other[i];
        }
        return sum;
    }

    int unknowns() {
        return state.size();
    }

    /** E y. */
    double[] lifted(double[] y) {
        return combined(state, y);
    }

    /** C v. */
    double[] direction(double[] v) {
        return combined(critical, v);
    }

    private static double[] combined(List<double[]> columns, double[] weights) {
        double[] q = new double[columns.get(0).length];
        for (int a = 0; a < columns.size(); a++) {
            for (int i = 0; i < q.length; i++) {
                q[i] += weights[a] * columns.get(a)[i];
            }
        }
        return q;
    }

    /** The y of the part of q in the space of states. */
    double[] ofState(double[] q) {
        return projected(state, q);
    }

    /** The v of the part of q in the space of critical directions. */
    double[] ofCritical(double[] q) {
        return projected(critical, q);
    }

    /** The block of a map of q on one of the spaces. */
    Matrix block(Expansion at, boolean criticalSpace) {
        List<double[]> columns = criticalSpace ? critical : state;
        List<double[]> images = new ArrayList<>();
        for (double[] column : columns) {
            images.add(projected(columns, at.first(column)));
        }
        return Matrix.ofColumns(images);
    }

    /** By least squares over the rings, to which spaces of different symmetry are orthogonal. */
    private double[] projected(List<double[]> columns, double[] q) {
        double[] projected = new double[columns.size()];
        for (int a = 0; a < projected.length; a++) {
            double[] column = columns.get(a);
            projected[a] = product(sizes, column, q) / product(sizes, column, column);
        }
        return projected;
    }
}
