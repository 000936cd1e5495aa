package org.separatrix.numerics.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All eigenvalues of a matrix, and the vectors of those that may matter.
 *
 * @param leading modes with their vectors, the largest real part first
 * @param real the real parts of all eigenvalues, the largest first
 * @param imaginary the imaginary parts, in the same order
 */
public record Eigenmodes(List<Eigenmode> leading, double[] real, double[] imaginary) {

    private static final Comparator<Eigenmode> BY_GROWTH = Comparator.comparingDouble((Eigenmode mode) -> -mode.real());

    public Eigenmodes {
        leading =
                leading.stream().filter(Eigenmode::hasVector).sorted(BY_GROWTH).toList();
    }

    /** The real modes of a matrix −1 + L of low rank; all other eigenvalues are exactly −1. */
    public static Eigenmodes withBulk(List<Eigenmode> modes, int size) {
        double[] real = IntStream.range(0, size)
                .mapToDouble(j -> j < modes.size() ? modes.get(j).real() : -1.0)
                .toArray();
        return of(modes, real, new double[size]);
    }

    /** Sorts the eigenvalues; the arrays are not modified. */
    public static Eigenmodes of(List<Eigenmode> leading, double[] real, double[] imaginary) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, real.length).boxed().toList());
        order.sort(Comparator.<Integer>comparingDouble(j -> -real[j]).thenComparingDouble(j -> -imaginary[j]));
        return new Eigenmodes(
                leading,
                order.stream().mapToDouble(j -> real[j]).toArray(),
                order.stream().mapToDouble(j -> imaginary[j]).toArray());
    }
}
