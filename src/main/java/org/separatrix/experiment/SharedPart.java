package org.separatrix.experiment;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A part of the conditions of a grid that depends on some of its axes. It is read once for each of their points, however many
 * conditions have it. Thread-safe: what two threads read at once is the same.
 *
 * @param <T> immutable
 */
final class SharedPart<T> {

    private final long[] sizes;
    private final boolean[] matters;

    /** By point; empty where they are too many. */
    private final AtomicReferenceArray<T> kept;

    /**
     * @param matters of the key of an axis, whether the part depends on it
     * @param most of more points the part is rather read again than kept
     */
    SharedPart(Sweep.Grid grid, Predicate<Key> matters, int most) {
        this.sizes = grid.axes().stream().mapToLong(Axis::size).toArray();
        this.matters = new boolean[sizes.length];
        double points = 1.0;
        for (int axis = 0; axis < sizes.length; axis++) {
            this.matters[axis] = matters.test(grid.axes().get(axis).key());
            points *= this.matters[axis] ? sizes[axis] : 1.0;
        }
        this.kept = new AtomicReferenceArray<>(points <= most ? (int) points : 0);
    }

    /**
     * The part at a point of the grid.
     *
     * @param reading reads it; what it throws is thrown, and read again when it is asked for again
     */
    T at(long point, Supplier<T> reading) {
        if (kept.length() == 0) {
            return reading.get();
        }
        int place = place(point);
        T known = kept.get(place);
        if (known == null) {
            known = reading.get();
            kept.set(place, known);
        }
        return known;
    }

    /** Where a point lies on the axes that matter, the last of them fastest. */
    private int place(long point) {
        long rest = point;
        long place = 0;
        long stride = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            if (matters[axis]) {
                place += stride * (rest % sizes[axis]);
                stride *= sizes[axis];
            }
            rest /= sizes[axis];
        }
        return (int) place;
    }
}
