package org.separatrix.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what happens on an {@link Arc} by bisection along its length: folds by the sign of dp/ds, and away from them every
 * other crossing by the number of unstable directions.
 */
final class SpecialPointLocator {

    /** Brackets in the parameter are narrowed to this: closer to a branch point rounding takes over. */
    static final double ACCURACY = 1e-9;

    private static final double SPLITTING = 5e-8;
    /** Above this an eigenvalue does not vanish at a bracket of this width, in units of 1/τ. */
    private static final double VANISHING = 1e-4;

    private static final int HALVINGS = 48;

    /** Where branches join, several eigenvalues vanish together: nearer to it none is counted as a crossing. */
    private static final double CLEAR_OF_JOIN = 0.8;

    private final Arc arc;
    private final List<SpecialPoint> found = new ArrayList<>();
    private boolean joined;
    private FixedPoint lastClear;

    SpecialPointLocator(Arc arc) {
        this.arc = arc;
    }

    /** A bracket in arc length with the points at its ends. */
    private record Bracket(double low, FixedPoint atLow, double high, FixedPoint atHigh) {

        double lowest() {
            return Math.min(atLow.value(), atHigh.value());
        }

        double highest() {
            return Math.max(atLow.value(), atHigh.value());
        }
    }

    /** Searches the arc. */
    void locate(int unstableAtStart, int unstableAtEnd, double speedAtEnd) {
        if (arc.tangent().p() > 0.0 == speedAtEnd > 0.0) {
            crossings(whole(), unstableAtStart, unstableAtEnd);
            return;
        }
        Bracket fold =
                bisected(whole(), point -> arc.speed(point) > 0.0, arc.tangent().p() > 0.0, 1e-7);
        SpecialPoint turn = turn(fold);
        Bracket before = new Bracket(0.0, arc.start(), fold.low(), fold.atLow());
        if (joined) {
            double clear = CLEAR_OF_JOIN * fold.low();
            before = new Bracket(0.0, arc.start(), clear, arc.at(clear).orElse(arc.start()));
        }
        lastClear = before.atHigh();
        crossings(before, unstableAtStart, unstable(lastClear));
        found.add(turn);
        if (!joined) {
            Bracket after = new Bracket(fold.high(), fold.atHigh(), arc.length(), arc.end());
            crossings(after, unstable(after.atLow()), unstableAtEnd);
        }
    }

    /** The special points in order along the arc. */
    List<SpecialPoint> found() {
        return List.copyOf(found);
    }

    /** Whether the stability changes without an eigenvalue that vanishes: the arc jumps from one branch to another. */
    boolean lost() {
        return found.stream().anyMatch(special -> Math.abs(special.lambda()) > VANISHING);
    }

    /** Whether the branch meets one of higher symmetry, and retraces its mirror image beyond. */
    boolean joined() {
        return joined;
    }

    /** The last point before a fold or a join at which every eigenvalue has a sure sign. */
    FixedPoint lastClear() {
        return lastClear;
    }

    private Bracket whole() {
        return new Bracket(0.0, arc.start(), arc.length(), arc.end());
    }

    private int unstable(FixedPoint point) {
        return arc.spectrum(point).unstable();
    }

    /** The bracket narrowed around the change of a test; left wider, and honestly so, where Newton finds no more points. */
    private <T> Bracket bisected(Bracket bracket, Function<FixedPoint, T> test, T atLow, double relative) {
        Bracket b = bracket;
        for (int i = 0; i < HALVINGS; i++) {
            boolean narrow = b.highest() - b.lowest() < ACCURACY && b.high() - b.low() < relative * arc.length();
            if (narrow) {
                break;
            }
            Optional<Bracket> half = halved(b, test, atLow);
            if (half.isEmpty()) {
                break;
            }
            b = half.get();
        }
        return b;
    }

    /** Cuts a bracket in the middle, or near it where the middle hits a branch point and Newton's matrix is singular. */
    private <T> Optional<Bracket> halved(Bracket b, Function<FixedPoint, T> test, T atLow) {
        for (double fraction : new double[] {0.5, 0.45, 0.57, 0.35, 0.68}) {
            double s = b.low() + fraction * (b.high() - b.low());
            Optional<FixedPoint> cut = arc.at(s);
            if (cut.isPresent()) {
                FixedPoint point = cut.get();
                return Optional.of(
                        test.apply(point).equals(atLow)
                                ? new Bracket(s, point, b.high(), b.atHigh())
                                : new Bracket(b.low(), b.atLow(), s, point));
            }
        }
        return Optional.empty();
    }

    /** The special points between two states, by the number of unstable directions. */
    private void crossings(Bracket bracket, int unstableAtLow, int unstableAtHigh) {
        Bracket rest = bracket;
        int count = unstableAtLow;
        while (count != unstableAtHigh) {
            Bracket crossing = bisected(rest, this::unstable, count, 1e-4);
            Bracket beyond = beyond(crossing.high(), rest);
            int next = unstable(beyond.atLow());
            found.add(crossing(crossing, Math.max(1, Math.abs(next - count))));
            count = next;
            rest = beyond;
        }
    }

    /** What is left of a bracket beyond a crossing, past the width over which rounding splits a multiple eigenvalue. */
    private Bracket beyond(double crossing, Bracket bracket) {
        double s = Math.min(crossing + SPLITTING, bracket.high());
        FixedPoint point = s < bracket.high() ? arc.at(s).orElse(bracket.atHigh()) : bracket.atHigh();
        return new Bracket(s, point, bracket.high(), bracket.atHigh());
    }

    private SpecialPoint crossing(Bracket bracket, int multiplicity) {
        FixedPoint point = bracket.atHigh();
        Mode critical = critical(point);
        SpecialPoint.Type type = crossingType(point, critical, multiplicity);
        return special(type, critical.kind(), multiplicity, critical.real(), bracket);
    }

    private SpecialPoint.Type crossingType(FixedPoint point, Mode critical, int multiplicity) {
        if (critical.imaginary() != 0.0) {
            return SpecialPoint.Type.HOPF;
        } else if (critical.kind() == ModeKind.PATTERN) {
            return SpecialPoint.Type.TURING;
        } else if (multiplicity == 1 && Symmetry.exchanging(point) && Symmetry.breaksExchange(critical)) {
            return SpecialPoint.Type.PITCHFORK;
        }
        return SpecialPoint.Type.BRANCH_POINT;
    }

    /**
     * The parameter turns around at a fold, but also where a branch of lower symmetry joins the one that it came from:
     * there the mean of the two ends is the more symmetric state.
     */
    private SpecialPoint turn(Bracket bracket) {
        FixedPoint point = bracket.atHigh();
        Mode critical = critical(point);
        boolean rejoins = Symmetry.exchanging(point) && !Symmetry.exchanging(arc.start());
        boolean flattens = Symmetry.bumps(point) < Symmetry.bumps(arc.start());
        joined = rejoins || flattens;
        SpecialPoint.Type type = SpecialPoint.Type.FOLD;
        if (flattens) {
            type = SpecialPoint.Type.TURING;
        } else if (rejoins) {
            type = point.rates().length == 2 ? SpecialPoint.Type.PITCHFORK : SpecialPoint.Type.BRANCH_POINT;
        }
        return special(type, flattens ? ModeKind.PATTERN : critical.kind(), 1, critical.real(), bracket);
    }

    private static SpecialPoint special(
            SpecialPoint.Type type, ModeKind mode, int multiplicity, double lambda, Bracket bracket) {
        double value = 0.5 * (bracket.lowest() + bracket.highest());
        return new SpecialPoint(
                type, mode, multiplicity, value, bracket.lowest(), bracket.highest(), lambda, bracket.atHigh());
    }

    /** The mode nearest to the imaginary axis, neutral rotations aside. */
    private Mode critical(FixedPoint point) {
        return arc.spectrum(point).modes().stream()
                .filter(mode -> !mode.neutral())
                .min(Comparator.comparingDouble(mode -> Math.abs(mode.real())))
                .orElseThrow(() -> new SpectrumException("no mode is critical at a special point"));
    }
}
