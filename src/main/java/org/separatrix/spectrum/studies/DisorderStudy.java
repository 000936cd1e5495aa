package org.separatrix.spectrum.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.Continuation;
import org.separatrix.spectrum.continuation.ContinuationOptions;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.spectrum.continuation.StepControl;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.Corrector;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.Tangent;
import org.separatrix.spectrum.modes.ModeClassifier;
import org.separatrix.spectrum.modes.Spectrum;
import org.separatrix.spectrum.modes.Splitting;

/**
 * Effect of quenched disorder of one seed on coexistence: one unit of work.
 *
 * @param scenario the model with its heterogeneity; its centres are the items, its J_cross that of the splitting
 * @param strengths the factors by which the heterogeneity is scaled for the splitting, rising from above 0 to 1
 * @param to the J_cross at which the search for the end of the stable branch gives up
 * @param options how the branch is continued
 */
public record DisorderStudy(Scenario scenario, List<Double> strengths, double to, ContinuationOptions options)
        implements Study<DisorderStudy.Result> {

    /** Wider than those of a branch by itself: a matrix of all rates takes longer, and only the end of the branch is asked for. */
    public static final StepControl STEPS = new StepControl(0.005, 1e-7, 0.02, 400);

    private static final int CARRY_HALVINGS = 5;
    private static final double SAME_SITE = 0.3;

    public DisorderStudy {
        strengths = List.copyOf(strengths);
        if (scenario.clean()) {
            throw new SpectrumException("model.heterogeneity is all 0: there is no disorder to study");
        }
        if (strengths.isEmpty() || strengths.get(0) <= 0.0 || strengths.get(strengths.size() - 1) != 1.0) {
            throw new SpectrumException("the strengths of the disorder must rise from above 0 to 1, not " + strengths);
        }
    }

    /** What became of stable coexistence at full strength. */
    public enum Fate {
        /** It is stable up to a special point. */
        ENDS,
        /** It is stable as far as it was followed. */
        SURVIVES,
        /** It exists, but is unstable already at the J_cross of the scenario. */
        UNSTABLE,
        /** No pinned state is left at the J_cross of the scenario. */
        GONE
    }

    /**
     * What was found for a seed.
     *
     * @param seed of the heterogeneity
     * @param sites where the disorder pins each ring's bump at full strength
     * @param splittings one per strength, as far as the pinned state exists
     * @param branch coexistence at full strength, from the J_cross of the scenario on
     * @param fate what became of it
     * @param end what ends its stable part, if something does
     */
    public record Result(
            long seed,
            List<PinningSite> sites,
            List<Splitting> splittings,
            Optional<Branch> branch,
            Fate fate,
            Optional<SpecialPoint> end) {

        public Result {
            sites = List.copyOf(sites);
            splittings = List.copyOf(splittings);
        }

        /** How often the published rule took a rotation for the dominance mode, as a fraction of the splittings. */
        public double rotationsPicked() {
            return splittings.stream()
                    .mapToInt(s -> s.published().pickedRotation() ? 1 : 0)
                    .average()
                    .orElse(0.0);
        }

        /** |λ| of the rotations against the strength, for {@link PowerLaw#fit}. */
        public PowerLaw.Series series() {
            return new PowerLaw.Series(
                    splittings.stream().map(Splitting::strength).toList(),
                    splittings.stream().map(Splitting::size).toList());
        }
    }

    @Override
    public Result run(Progress progress) {
        Heterogeneity full = scenario.model().heterogeneity();
        List<Splitting> splittings = new ArrayList<>();
        Optional<FixedPoint> pinned = Optional.empty();
        for (int i = 0; i < strengths.size(); i++) {
            double strength = strengths.get(i);
            if (i == 0) {
                pinned = new PinnedBumps(at(strength), BranchKind.COEXISTENCE).nearestToItems();
            } else {
                double previous = strengths.get(i - 1);
                pinned = pinned.flatMap(point -> carried(point, previous, strength, CARRY_HALVINGS));
            }
            if (pinned.isPresent()) {
                Spectrum spectrum = ModeClassifier.classify(at(strength).equations(), pinned.get());
                splittings.add(Splitting.of(strength * strongest(full), spectrum));
            }
            progress.report("splitting", (i + 1.0) / strengths.size());
        }
        PinnedBumps bumps = new PinnedBumps(scenario, BranchKind.COEXISTENCE);
        List<PinningSite> sites = IntStream.range(0, scenario.model().rings())
                .boxed()
                .flatMap(k -> bumps.sites(k).stream())
                .toList();
        Optional<Branch> branch = pinned.or(bumps::nearestToItems).map(start -> branch(start, progress));
        Fate fate = branch.map(DisorderStudy::fate).orElse(Fate.GONE);
        Optional<SpecialPoint> end =
                branch.filter(b -> fate == Fate.ENDS).map(b -> b.specials().get(0));
        return new Result(full.seed(), sites, splittings, branch, fate, end);
    }

    private static Fate fate(Branch branch) {
        if (!branch.points().get(0).stable()) {
            return Fate.UNSTABLE;
        }
        return branch.specials().isEmpty() ? Fate.SURVIVES : Fate.ENDS;
    }

    /** The same pinned state at another strength, in ever smaller steps if need be; empty where the site has vanished. */
    private Optional<FixedPoint> carried(FixedPoint point, double from, double to, int halvings) {
        Family family = Family.dense(at(to), Parameter.CROSS_INHIBITION);
        Optional<FixedPoint> next = new Corrector(family)
                .atValue(point.coordinates(), point.value())
                .filter(found -> IntStream.range(0, found.rates().length)
                        .allMatch(k -> Math.abs(Math.IEEEremainder(found.phase(k) - point.phase(k), 2.0 * Math.PI))
                                < SAME_SITE));
        if (next.isPresent() || halvings == 0) {
            return next;
        }
        double middle = 0.5 * (from + to);
        return carried(point, from, middle, halvings - 1).flatMap(half -> carried(half, middle, to, halvings - 1));
    }

    private Scenario at(double strength) {
        return scenario.with(
                scenario.model().withHeterogeneity(scaled(scenario.model().heterogeneity(), strength)));
    }

    private Branch branch(FixedPoint start, Progress progress) {
        Family family = Family.dense(scenario, Parameter.CROSS_INHIBITION).with(options.newton());
        double from = scenario.model().jCross();
        return new Continuation(family, from, to, options, progress)
                .follow(BranchKind.COEXISTENCE, start, Tangent.ofParameter(start.coordinates().length));
    }

    private static Heterogeneity scaled(Heterogeneity h, double factor) {
        return new Heterogeneity(
                factor * h.within(), factor * h.cross(), factor * h.crossMultiplicative(), h.shared(), h.seed());
    }

    private static double strongest(Heterogeneity h) {
        return Math.max(h.within(), Math.max(h.cross(), h.crossMultiplicative()));
    }
}
