package org.separatrix.spectrum.continuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.Tangent;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.modes.ModeTracker;
import org.separatrix.spectrum.modes.Spectrum;

/**
 * Pseudo-arclength continuation (Keller 1977): a step along the tangent predicts, Newton in the plane normal to it
 * corrects, so that folds are ordinary points. The step grows while the corrector is quick and the branch straight, and
 * shrinks where it is not.
 */
public final class Continuation {

    private static final int QUICK = 5;
    private static final double STRAIGHT = 0.98;
    private static final double NEAR = 0.5;
    private static final double JUMP = 4.0;

    /** A point that lies farther off the fixed space of its branch is none of it. */
    private static final double OUTSIDE = 1e-6;

    private final Family family;
    private final double lowest;
    private final double highest;
    private final ContinuationOptions options;
    private final StepControl control;
    private final Progress progress;
    private final Corrector corrector;
    private final double metric;
    private final List<BranchPoint> points = new ArrayList<>();
    private final List<SpecialPoint> specials = new ArrayList<>();
    private final ModeTracker tracker = new ModeTracker();

    /** Confined to the range of the parameter between two values, in either order. */
    public Continuation(Family family, double from, double to, ContinuationOptions options, Progress progress) {
        this.family = family;
        this.lowest = Math.min(from, to);
        this.highest = Math.max(from, to);
        this.options = options;
        this.control = options.steps();
        this.progress = progress;
        this.corrector = new Corrector(family);
        this.metric = family.at(from).metric();
    }

    /** A point with its tangent, reached by a step of some length. */
    private record Step(FixedPoint point, Tangent tangent, double length) {}

    /** Follows the branch from a fixed point on it, setting out in a direction. */
    public Branch follow(BranchKind kind, FixedPoint start, Tangent direction) {
        FixedSpace space = FixedSpace.of(family, start);
        add(start, corrector.tangent(start, direction));
        double length = control.initial();
        Branch.End end = null;
        while (end == null) {
            BranchPoint from = points.get(points.size() - 1);
            Optional<Step> step = step(from, length).map(found -> clipped(from, found));
            if (step.isEmpty()) {
                end = Branch.End.STEP_LIMIT;
            } else if (step.get().length() <= 0.0) {
                end = Branch.End.RANGE;
            } else {
                Spectrum spectrum = ModeClassifier.classify(
                        family.at(step.get().point().value()), step.get().point());
                boolean outside = space.distance(step.get().point()) > OUTSIDE;
                SpecialPointLocator locator = new SpecialPointLocator(
                        family,
                        space,
                        options,
                        from,
                        step.get().point(),
                        step.get().length());
                if (!outside) {
                    locator.locate();
                }
                boolean elsewhere = outside || locator.jumped();
                boolean lost = elsewhere || locator.lost(step.get().tangent().p());
                if (lost && step.get().length() > JUMP * control.smallest()) {
                    length = step.get().length() / JUMP;
                } else if (elsewhere) {
                    end = Branch.End.STEP_LIMIT;
                } else {
                    end = take(step.get(), spectrum, locator);
                    length = nextLength(step.get());
                }
            }
        }
        Scenario s = family.at(start.value()).scenario();
        double noise = s.dynamics() == Dynamics.NOISE_FREE ? 0.0 : s.model().noise();
        return new Branch(kind, family.parameter(), noise, points, specials, end);
    }

    /** The step itself, or the part of it that stays in the range of the parameter. */
    private Step clipped(BranchPoint from, Step step) {
        double value = step.point().value();
        if (lowest <= value && value <= highest) {
            return step;
        }
        BranchSegment arc =
                new BranchSegment(family, corrector, from.point(), from.tangent(), step.point(), step.length());
        return arc.atValue(value < lowest ? lowest : highest)
                .map(edge -> new Step(
                        edge,
                        corrector.tangent(edge, from.tangent()),
                        from.tangent().dot(Tangent.between(from.point(), edge), metric)))
                .orElse(step);
    }

    /** Takes a step into the branch; says why it is the last, or null. */
    private Branch.@Nullable End take(Step step, Spectrum spectrum, SpecialPointLocator locator) {
        specials.addAll(locator.found());
        if (locator.lastClear().isPresent()) {
            add(locator.lastClear().get(), points.get(points.size() - 1).tangent());
            return Branch.End.JOINED;
        }
        add(step.point(), step.tangent(), spectrum);
        double value = step.point().value();
        progress.report(family.parameter().key(), (value - lowest) / (highest - lowest));
        if (value <= lowest || value >= highest) {
            return Branch.End.RANGE;
        } else if (closed(step)) {
            return Branch.End.CLOSED;
        }
        return points.size() >= control.points() ? Branch.End.POINT_LIMIT : null;
    }

    private Optional<Step> step(BranchPoint from, double firstLength) {
        for (double length = firstLength; length >= control.smallest(); length /= 2.0) {
            double[] x = from.point().coordinates().clone();
            for (int i = 0; i < x.length; i++) {
                x[i] += length * from.tangent().x()[i];
            }
            double value = from.value() + length * from.tangent().p();
            Optional<FixedPoint> found =
                    family.parameter().admits(value) ? corrector.inPlane(x, value, from.tangent()) : Optional.empty();
            if (found.isPresent()) {
                Step step = new Step(found.get(), corrector.tangent(found.get(), from.tangent()), length);
                if (plausible(from, step)) {
                    return Optional.of(step);
                }
            }
        }
        return Optional.empty();
    }

    /** A corrector that lands far off, or on a branch of another direction, has left the branch. */
    private boolean plausible(BranchPoint from, Step step) {
        Tangent moved = Tangent.between(from.point(), step.point());
        double distance = Math.sqrt(moved.dot(moved, metric));
        return distance < (1.0 + NEAR) * step.length() && from.tangent().dot(step.tangent(), metric) > 0.9;
    }

    private double nextLength(Step step) {
        BranchPoint before = points.get(Math.max(0, points.size() - 2));
        boolean straight = before.tangent().dot(step.tangent(), metric) > STRAIGHT;
        boolean quick = step.point().convergence().size() <= QUICK;
        double factor = straight && quick ? 1.5 : 0.7;
        return Math.max(control.smallest(), Math.min(control.largest(), factor * step.length()));
    }

    private boolean closed(Step step) {
        BranchPoint first = points.get(0);
        Tangent gap = Tangent.between(first.point(), step.point());
        return points.size() > 10
                && Math.sqrt(gap.dot(gap, metric)) < 0.75 * step.length()
                && first.tangent().dot(step.tangent(), metric) > 0.0;
    }

    private void add(FixedPoint point, Tangent tangent) {
        add(point, tangent, ModeClassifier.classify(family.at(point.value()), point));
    }

    private void add(FixedPoint point, Tangent tangent, Spectrum spectrum) {
        points.add(new BranchPoint(point, spectrum, tangent, tracker.next(spectrum)));
    }
}
