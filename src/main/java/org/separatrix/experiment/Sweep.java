package org.separatrix.experiment;

import java.util.List;

/**
 * What varies between the conditions: grids that run one after the other.
 *
 * @param grids at least one
 */
public record Sweep(List<Grid> grids) {

    public static final String KEY = "sweep";

    public Sweep {
        grids = List.copyOf(grids);
    }

    /** The full product of some axes, the last of them fastest; of none, a single point. */
    public record Grid(List<Axis> axes) {

        public Grid {
            axes = List.copyOf(axes);
        }

        /** @throws ArithmeticException if it does not fit a long */
        long size() {
            return axes.stream().mapToLong(Axis::size).reduce(1L, Math::multiplyExact);
        }

        boolean sweeps(Key key) {
            return axes.stream().anyMatch(axis -> axis.key().equals(key));
        }

        boolean sweepsIn(String block) {
            return axes.stream().anyMatch(axis -> axis.key().block().equals(block));
        }
    }

    /** The number of conditions. @throws ArithmeticException if it does not fit a long */
    public long size() {
        return grids.stream().mapToLong(Grid::size).reduce(0L, Math::addExact);
    }

    public boolean hasAtMost(long conditions) {
        try {
            return size() <= conditions;
        } catch (ArithmeticException farMore) {
            return false;
        }
    }

    /** Every key that some grid sweeps, in order of first appearance. */
    public List<Key> keys() {
        return grids.stream()
                .flatMap(grid -> grid.axes().stream())
                .map(Axis::key)
                .distinct()
                .toList();
    }

    public boolean sweeps(Key key) {
        return grids.stream().anyMatch(grid -> grid.sweeps(key));
    }
}
