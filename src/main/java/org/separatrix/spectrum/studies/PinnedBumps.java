package org.separatrix.spectrum.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.Connectivity;
import org.separatrix.spectrum.equations.DenseEquations;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.NewtonOptions;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.StartingStates;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.modes.ModeKind;

/**
 * The fixed points of a disordered network. Disorder leaves no bump free to turn: held at an angle φ by a
 * phase condition, a bump drifts with −s(φ), and it is pinned where s changes its sign, stably so where s rises.
 */
public final class PinnedBumps {

    private static final int CANDIDATES = 4;
    private static final int REFINEMENTS = 6;
    private static final double DIFFERENCE = 1e-4;
    private static final double LARGEST_TURN = 0.1;

    private final Scenario scenario;
    private final Matrix weights;
    private final int rings;
    private final int neurons;
    private final Activation activation;
    private final double[][] drive;
    private final FixedPoint clean;
    private final double[][] cleanInputs;

    /**
     * At the J_cross of a scenario with disorder; its centres are the items.
     *
     * @param kind the state of the clean network whose bumps the disorder pins
     */
    public PinnedBumps(Scenario scenario, BranchKind kind) {
        this.scenario = scenario;
        weights = Connectivity.of(scenario.model());
        Model model = scenario.model();
        rings = model.rings();
        neurons = model.neurons();
        activation = Activation.of(model, scenario.dynamics());
        drive = scenario.drive();
        Scenario undisturbed = scenario.with(model.withHeterogeneity(Heterogeneity.NONE));
        Family family = Family.of(undisturbed, Parameter.CROSS_INHIBITION);
        clean = new StartingStates(family, model.jCross()).of(kind);
        cleanInputs = family.at(model.jCross()).inputs(clean.coordinates());
    }

    /**
     * All sites of a ring in the order of their angle, the others held at their items (beside it if the disorder is
     * shared). Where strong disorder leaves no bump to hold there is no site.
     */
    List<PinningSite> sites(int ring) {
        List<PinningSite> sites = new ArrayList<>();
        double spacing = 2.0 * Math.PI / neurons;
        OptionalDouble before = drift(ring, -Math.PI);
        for (int i = 0; i < neurons; i++) {
            double angle = -Math.PI + i * spacing;
            OptionalDouble after = drift(ring, angle + spacing);
            if (before.isPresent() && after.isPresent()) {
                double from = before.getAsDouble();
                double to = after.getAsDouble();
                if (from > 0.0 != to > 0.0) {
                    sites.add(new PinningSite(ring, zero(ring, angle, from, spacing, to), to > from));
                }
            }
            before = after;
        }
        return sites;
    }

    /**
     * The fixed point at the attracting sites nearest to the items; shared disorder pins all bumps at the same site, that
     * nearest to the first item, which keeps the exchange symmetry. Sites that do not survive each other are passed over.
     */
    public Optional<FixedPoint> nearestToItems() {
        Family family = Family.dense(scenario, Parameter.CROSS_INHIBITION);
        double value = scenario.model().jCross();
        Corrector corrector = new Corrector(family);
        for (List<Double> angles : choices()) {
            List<Double> refined = refined(angles);
            Optional<FixedPoint> pinned = solve(refined)
                    .flatMap(held -> corrector.atValue(held.x(), value))
                    .filter(point -> attracting(family, point));
            if (pinned.isPresent()) {
                return pinned;
            }
        }
        return Optional.empty();
    }

    /** Shared disorder pins all bumps at one angle. */
    private boolean together() {
        return scenario.model().heterogeneity().shared();
    }

    /** Whether the bumps return to their angles; their heights may still be unstable. */
    private boolean attracting(Family family, FixedPoint point) {
        return ModeClassifier.classify(family.at(point.value()), point).all(ModeKind.ROTATION).stream()
                .allMatch(mode -> mode.real() < 0.0);
    }

    /** One attracting site per ring, in the order of their distance from the items. */
    private List<List<Double>> choices() {
        if (together()) {
            return attracting(0).stream()
                    .map(angle -> Collections.nCopies(rings, angle))
                    .toList();
        }
        List<List<Double>> choices = List.of(List.of());
        for (int k = 0; k < rings; k++) {
            List<Double> sites = attracting(k);
            choices = choices.stream()
                    .flatMap(chosen -> sites.stream().map(angle -> {
                        List<Double> longer = new ArrayList<>(chosen);
                        longer.add(angle);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return choices.stream()
                .sorted(Comparator.comparingDouble(angles -> IntStream.range(0, rings)
                        .mapToDouble(
                                k -> distance(angles.get(k), scenario.centres().get(k)))
                        .sum()))
                .toList();
    }

    /** The angles to try for a ring; a ring that has no bump to pin is held at its item. */
    private List<Double> attracting(int ring) {
        if (clean.amplitude(ring) < RateEquations.NO_BUMP) {
            return List.of(scenario.centres().get(ring));
        }
        return sites(ring).stream()
                .filter(PinningSite::attracting)
                .map(PinningSite::angle)
                .sorted(Comparator.comparingDouble(
                        angle -> distance(angle, scenario.centres().get(ring))))
                .limit(CANDIDATES)
                .toList();
    }

    private static double distance(double angle, double other) {
        return Math.abs(Math.IEEEremainder(angle - other, 2.0 * Math.PI));
    }

    /**
     * The angles at which no bump drifts, by Newton in the angles from where each ring's would be pinned if the others stood
     * at their items: disordered cross-inhibition lets the sites depend on each other.
     */
    private List<Double> refined(List<Double> start) {
        List<Double> angles = start;
        for (int iteration = 0; iteration < REFINEMENTS; iteration++) {
            Optional<double[]> turn = turn(angles);
            if (turn.isEmpty()) {
                return angles;
            }
            List<Double> turned = new ArrayList<>();
            for (int k = 0; k < rings; k++) {
                turned.add(angles.get(k) - Math.max(-LARGEST_TURN, Math.min(LARGEST_TURN, turn.get()[k])));
            }
            angles = turned;
        }
        return angles;
    }

    /** (∂s/∂φ)⁻¹ s, by forward differences. */
    private Optional<double[]> turn(List<Double> angles) {
        Optional<Corrector.Solution> here = solve(angles);
        Matrix slopes = new Matrix(rings, rings);
        for (int l = 0; l < rings && here.isPresent(); l++) {
            List<Double> beside = new ArrayList<>(angles);
            beside.set(l, angles.get(l) + DIFFERENCE);
            Optional<Corrector.Solution> there = solve(beside);
            for (int k = 0; k < rings && there.isPresent(); k++) {
                slopes.set(k, l, (there.get().drift()[k] - here.get().drift()[k]) / DIFFERENCE);
            }
        }
        return here.flatMap(held -> LinearSystem.solve(slopes, held.drift()));
    }

    /** s of a ring's bump held at an angle, if there is such a bump. */
    private OptionalDouble drift(int ring, double angle) {
        List<Double> angles = new ArrayList<>(scenario.centres());
        angles.set(ring, angle);
        return solve(angles).map(held -> OptionalDouble.of(held.drift()[ring])).orElse(OptionalDouble.empty());
    }

    /** The zero of s between two angles by the secant rule of Illinois. */
    private double zero(int ring, double from, double atFrom, double spacing, double atTo) {
        double a = from;
        double b = from + spacing;
        double sa = atFrom;
        double sb = atTo;
        double zero = a;
        for (int i = 0; i < 6; i++) {
            zero = a - sa * (b - a) / (sb - sa);
            OptionalDouble drift = drift(ring, zero);
            if (drift.isEmpty()) {
                break;
            }
            double s = drift.getAsDouble();
            if (s > 0.0 == sb > 0.0) {
                sa *= 0.5;
            } else {
                a = b;
                sa = sb;
            }
            b = zero;
            sb = s;
        }
        return Math.IEEEremainder(zero, 2.0 * Math.PI);
    }

    private Optional<Corrector.Solution> solve(List<Double> angles) {
        Model model = scenario.model();
        Scenario turned = new Scenario(model, scenario.dynamics(), scenario.site(), angles, scenario.drives(), false);
        // The bump is turned, its drive is not.
        Family family = new Family(
                turned,
                Parameter.CROSS_INHIBITION,
                (member, activation) -> new DenseEquations(member, activation, weights, drive, true),
                NewtonOptions.STANDARD);
        double[] guess = new double[rings * neurons];
        for (int k = 0; k < rings; k++) {
            double level = Arrays.stream(cleanInputs[k]).average().orElseThrow();
            double height = 0.0;
            for (int i = 0; i < neurons; i++) {
                height += 2.0 / neurons * cleanInputs[k][i] * Math.cos(scenario.angle(k, i));
            }
            for (int i = 0; i < neurons; i++) {
                guess[k * neurons + i] = activation.rate(level + height * Math.cos(turned.angle(k, i)));
            }
        }
        return new Corrector(family).held(guess, model.jCross());
    }
}
