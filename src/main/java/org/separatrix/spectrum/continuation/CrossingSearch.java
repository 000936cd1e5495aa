package org.separatrix.spectrum.continuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.separatrix.spectrum.equilibria.FixedPoint;

/**
 * Finds every zero of the {@link TestFunctions} along a segment of any length: zeros between values of different sign,
 * and pairs of zeros between values of one sign. For the pairs a piece is cut where its values are near to zero for
 * its length.
 */
final class CrossingSearch {

    /** A piece is straight, and hides no pair of zeros, if its middle is off the chord by less than this share. */
    private static final double STRAIGHT = 0.2;

    private static final double ROUNDING = 4e-15;

    /** What the eigenvalues are sure to, in units of 1/τ. */
    private static final double SURE = 1e-11;

    /** A point of the arc with its test functions. */
    record Sample(double s, FixedPoint point, double[] tests) {

        /** Of one function. */
        double of(int index) {
            return tests[index];
        }
    }

    /**
     * A zero of one test function.
     *
     * @param index which
     * @param at the sample nearest to zero
     * @param low a sample before it, sure to be on the one side
     * @param high a sample beyond it, sure to be on the other side
     */
    record Crossing(int index, Sample at, Sample low, Sample high) {}

    private final DoubleFunction<Optional<Sample>> arc;
    private final ContinuationOptions options;
    private final List<Crossing> found = new ArrayList<>();

    /**
     * With the standard of 7 cuts a pair of zeros that is missed is as good as none: it lies within 1e-10 of the parameter.
     *
     * @param arc the sample at an arc length, if there is one
     */
    CrossingSearch(DoubleFunction<Optional<Sample>> arc, ContinuationOptions options) {
        this.arc = arc;
        this.options = options;
    }

    /** All zeros between two samples, in order along the arc. */
    List<Crossing> between(Sample from, Sample to) {
        search(from, to, options.cuts());
        found.sort(Comparator.comparingDouble(crossing -> crossing.at().s()));
        return List.copyOf(found);
    }

    private void search(Sample from, Sample to, int cuts) {
        Optional<Sample> middle =
                cuts > 0 && suspicious(from, to) ? arc.apply(0.5 * (from.s() + to.s())) : Optional.empty();
        if (middle.isPresent() && !straight(from, middle.get(), to)) {
            search(from, middle.get(), cuts - 1);
            search(middle.get(), to, cuts - 1);
            return;
        }
        for (int i = 0; i < count(from, to); i++) {
            if (from.of(i) > 0.0 != to.of(i) > 0.0) {
                refine(i, from, to);
            }
        }
    }

    private static int count(Sample a, Sample b) {
        return Math.min(a.tests().length, b.tests().length);
    }

    /** Whether a function might reach zero and return. */
    private static boolean suspicious(Sample from, Sample to) {
        double length = to.s() - from.s();
        for (int i = 0; i < count(from, to); i++) {
            double change = Math.abs(to.of(i) - from.of(i));
            double nearest = Math.min(Math.abs(from.of(i)), Math.abs(to.of(i)));
            if (nearest < 2.0 * length + 4.0 * change) {
                return true;
            }
        }
        return false;
    }

    private static boolean straight(Sample from, Sample middle, Sample to) {
        for (int i = 0; i < Math.min(count(from, to), count(from, middle)); i++) {
            double a = from.of(i);
            double b = to.of(i);
            double m = middle.of(i);
            double off = Math.abs(m - 0.5 * (a + b));
            boolean oneSign = a > 0.0 == b > 0.0 && a > 0.0 == m > 0.0;
            double scale = oneSign ? Math.min(Math.min(Math.abs(a), Math.abs(b)), Math.abs(m)) : Math.abs(b - a);
            if (off > STRAIGHT * scale) {
                return false;
            }
        }
        return true;
    }

    /** Regula falsi with the weights of Illinois, and bisection where that is slow. */
    private void refine(int i, Sample from, Sample to) {
        Sample low = from;
        Sample high = to;
        double atLow = low.of(i);
        double atHigh = high.of(i);
        double earlier = Double.POSITIVE_INFINITY;
        int moved = 0;
        Sample best = Math.abs(atLow) < Math.abs(atHigh) ? low : high;
        for (int iteration = 1; iteration <= options.bisections() && Math.abs(best.of(i)) > ROUNDING; iteration++) {
            double width = high.s() - low.s();
            boolean slow = iteration % 4 == 0 && width > 0.25 * earlier;
            earlier = iteration % 4 == 0 ? width : earlier;
            double s = low.s() + width * (slow ? 0.5 : atLow / (atLow - atHigh));
            Optional<Sample> cut = low.s() < s && s < high.s() ? arc.apply(s) : Optional.empty();
            if (cut.isEmpty() || cut.get().tests().length <= i) {
                break;
            }
            Sample next = cut.get();
            boolean movesLow = next.of(i) > 0.0 == low.of(i) > 0.0;
            if (movesLow) {
                atHigh *= moved < 0 ? 0.5 : 1.0;
                low = next;
                atLow = next.of(i);
            } else {
                atLow *= moved > 0 ? 0.5 : 1.0;
                high = next;
                atHigh = next.of(i);
            }
            moved = movesLow ? -1 : 1;
            best = Math.abs(next.of(i)) < Math.abs(best.of(i)) ? next : best;
        }
        found.add(new Crossing(i, best, beside(best, i, from, -1.0), beside(best, i, to, 1.0)));
    }

    /** The nearest sample on a side whose sign is sure, at the most the end of the piece. */
    private Sample beside(Sample zero, int i, Sample end, double side) {
        double reach = Math.abs(end.s() - zero.s());
        double slope = Math.abs(end.of(i) - zero.of(i)) / Math.max(reach, Double.MIN_NORMAL);
        for (double gap = SURE / Math.max(slope, 1e-3); gap < reach; gap *= 4.0) {
            Optional<Sample> sample = arc.apply(zero.s() + side * gap);
            boolean sure = sample.isPresent()
                    && sample.get().tests().length > i
                    && Math.abs(sample.get().of(i)) > 0.5 * SURE
                    && sample.get().of(i) > 0.0 == end.of(i) > 0.0;
            if (sure) {
                return sample.get();
            }
        }
        return end;
    }
}
