package org.separatrix.spectrum.continuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.OrderParameterEquations;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.FixedPoint;

/**
 * A state of higher symmetry that a branch passes; beyond it the branch is the mirror image of itself. Either some
 * rings lose their bump (a → −a is a bump turned by π), or two groups of rings become alike (beyond, they have changed
 * places). Both are zeros of an asymmetry that is linear in the rates.
 */
final class MirrorImage {

    private final Scenario scenario;
    private final List<Integer> flattened;
    private final List<Integer> one;
    private final List<Integer> other;

    private MirrorImage(Scenario scenario, List<Integer> flattened, List<Integer> one, List<Integer> other) {
        this.scenario = scenario;
        this.flattened = flattened;
        this.one = one;
        this.other = other;
    }

    /** Those that a branch might meet from a point. */
    static List<MirrorImage> of(Scenario scenario, FixedPoint point) {
        List<List<Integer>> classes = FixedSpace.classes(scenario, point);
        List<MirrorImage> images = new ArrayList<>();
        if (scenario.clean()) {
            List<List<Integer>> free = classes.stream()
                    .filter(rings -> !scenario.holds(rings.get(0)))
                    .filter(rings -> Math.abs(FixedSpace.even(scenario, point, rings.get(0))) > RateEquations.NO_BUMP)
                    .toList();
            boolean together = scenario.model().rings() > 1 && scenario.model().modulation() != 0.0;
            List<List<Integer>> turning =
                    together ? List.of(free.stream().flatMap(List::stream).toList()) : free;
            boolean held = together && classes.stream().anyMatch(rings -> scenario.holds(rings.get(0)));
            turning.stream()
                    .filter(rings -> !rings.isEmpty() && !held)
                    .forEach(rings -> images.add(new MirrorImage(scenario, rings, List.of(), List.of())));
        }
        for (int a = 0; a < classes.size(); a++) {
            for (int b = 0; b < a; b++) {
                List<Integer> one = classes.get(b);
                List<Integer> other = classes.get(a);
                boolean alikeDriven =
                        scenario.drives().gain(one.get(0)) == scenario.drives().gain(other.get(0));
                if (alikeDriven && !scenario.anchored()) {
                    images.add(new MirrorImage(scenario, List.of(), one, other));
                }
            }
        }
        return images;
    }

    /** What vanishes where a point is of the higher symmetry. */
    double[] asymmetry(FixedPoint point) {
        if (!flattened.isEmpty()) {
            return flattened.stream()
                    .mapToDouble(ring -> FixedSpace.even(scenario, point, ring))
                    .toArray();
        }
        int k = one.get(0);
        int l = other.get(0);
        if (scenario.clean()) {
            return new double[] {
                point.mean(k) - point.mean(l), FixedSpace.even(scenario, point, k) - FixedSpace.even(scenario, point, l)
            };
        }
        double[] difference = point.rates()[k].clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] = (difference[i] - point.rates()[l][i]) / Math.sqrt(difference.length);
        }
        return difference;
    }

    /** How much of the asymmetry of one point another one has: 1 for itself, 0 or less beyond the higher symmetry. */
    double share(FixedPoint of, FixedPoint point) {
        double[] whole = asymmetry(of);
        return Vectors.dot(whole, asymmetry(point)) / Vectors.dot(whole, whole);
    }

    double size(FixedPoint point) {
        double[] asymmetry = asymmetry(point);
        return Vectors.norm(asymmetry);
    }

    private static FixedPoint symmetrised(List<MirrorImage> images, Family family, FixedPoint point) {
        FixedPoint symmetrised = point;
        for (MirrorImage image : images) {
            symmetrised = image.symmetrised(family, symmetrised);
        }
        return symmetrised;
    }

    /** The state of higher symmetry nearest to a point, in all coordinates. */
    private FixedPoint symmetrised(Family family, FixedPoint point) {
        RateEquations equations = family.at(point.value());
        double[] x = point.coordinates().clone();
        int perRing = x.length / point.rates().length;
        if (equations instanceof OrderParameterEquations) {
            flattened.forEach(ring -> Arrays.fill(x, ring * perRing + 1, (ring + 1) * perRing, 0.0));
        } else {
            flattened.forEach(ring -> Arrays.fill(x, ring * perRing, (ring + 1) * perRing, point.mean(ring)));
        }
        List<Integer> together = Stream.concat(one.stream(), other.stream()).toList();
        for (int a = 0; a < perRing && !together.isEmpty(); a++) {
            double mean = 0.0;
            for (int ring : together) {
                mean += x[ring * perRing + a] / together.size();
            }
            for (int ring : together) {
                x[ring * perRing + a] = mean;
            }
        }
        return new FixedPoint(point.value(), x, equations.rates(x), point.residual(), point.convergence());
    }

    /**
     * The point of higher symmetry at which its own eigenvalue vanishes, by the secant rule in the parameter along the
     * states of that symmetry.
     *
     * @param images those whose symmetry it has
     * @param near a point close to it on the branch, in all coordinates
     */
    static Optional<SpecialPoint> meeting(List<MirrorImage> images, Family family, FixedPoint near) {
        FixedPoint guess = symmetrised(images, family, near);
        FixedSpace guessed = FixedSpace.of(family, guess);
        // The state may have more symmetry than the guess: rings that differed in their bumps only are alike without.
        Optional<FixedPoint> first = new Corrector(guessed.confined(family))
                .atValue(guessed.confined(guess).coordinates(), near.value())
                .map(point -> symmetrised(images, family, guessed.lifted(point)));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        FixedSpace space = FixedSpace.of(family, first.get());
        Corrector corrector = new Corrector(space.confined(family));
        double[] tests = TestFunctions.of(family.at(near.value()), first.get());
        int critical = TestFunctions.nearestToZero(tests);
        double scale = Math.max(1.0, Math.abs(near.value()));
        FixedPoint before = first.get();
        double atBefore = tests[critical];
        double value = before.value() + 1e-7 * scale;
        for (int iteration = 0; iteration < 30; iteration++) {
            Optional<FixedPoint> next = corrector
                    .atValue(space.confined(before).coordinates(), value)
                    .map(space::lifted);
            if (next.isEmpty() || Math.abs(value - near.value()) > 1e-2 * scale) {
                return Optional.empty();
            }
            FixedPoint point = next.get();
            double at = TestFunctions.of(family.at(point.value()), point)[critical];
            double slope = (at - atBefore) / (point.value() - before.value());
            double step = -at / slope;
            if (Math.abs(at) < 4e-15 || Math.abs(step) < 1e-15 * scale || iteration > 5 && Math.abs(at) < 1e-13) {
                double sure = Math.abs(1e-11 / slope);
                return Optional.of(
                        new CriticalPoint(family, space).classified(point, point.value() - sure, point.value() + sure));
            }
            before = point;
            atBefore = at;
            value += step;
        }
        return Optional.empty();
    }
}
