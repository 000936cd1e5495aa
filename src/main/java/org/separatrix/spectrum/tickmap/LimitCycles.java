package org.separatrix.spectrum.tickmap;

import java.util.List;
import java.util.Optional;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.ring.Model;

/**
 * The limit cycles of rings that are driven alike and feel each other late, as invariant circles of the map from tick to tick,
 * continued in J_cross from the onset of oscillation.
 */
public final class LimitCycles {

    /** How far a branch is followed beyond a J_cross to pass the last cycle there. */
    private static final double BEYOND = 0.1;

    /** Below this the last harmonics do not move a fold. */
    private static final double RESOLVED = 1e-8;

    /**
     * A cycle.
     *
     * @param jCross J_cross
     * @param period ticks
     * @param mean of m over the cycle
     * @param peakToPeak of m
     * @param within the largest exponent of rings in step but that of the phase itself, per period
     * @param across the largest exponent of rings against each other, per period: below 0 they keep in step
     * @param residual of the equations
     * @param tail the largest of the last harmonics
     * @param nodes of the circle
     */
    public record Cycle(
            double jCross,
            double period,
            double mean,
            double peakToPeak,
            double within,
            double across,
            double residual,
            double tail,
            int nodes) {}

    /**
     * An onset of oscillation.
     *
     * @param jCross J_cross there
     * @param period ticks
     * @param slope dJ/dA² there, m = m0 + 2 A cos: below 0 it is subcritical
     */
    public record Onset(double jCross, double period, double slope) {}

    /**
     * A branch of cycles from the onset on.
     *
     * @param onset J_cross there
     * @param onsetPeriod ticks
     * @param slope dJ/dA² there, m = m0 + 2 A cos: below 0 the onset is subcritical
     * @param cycles in their order
     * @param folds the cycles at which J_cross turns
     */
    public record Branch(double onset, double onsetPeriod, double slope, List<Cycle> cycles, List<Cycle> folds) {

        public Branch {
            cycles = List.copyOf(cycles);
            folds = List.copyOf(folds);
        }
    }

    /**
     * Where cycles begin below a subcritical onset.
     *
     * @param fold J_cross of the fold at which they turn; NaN where there is none
     * @param period ticks; NaN where there is none
     * @param note why there is none; empty where there is one
     */
    public record Edge(double fold, double period, String note) {

        public static Edge none(String why) {
            return new Edge(Double.NaN, Double.NaN, why);
        }
    }

    private final Model model;
    private final SymmetricStates states;
    private final DrivenRing ring;
    private final int delay;
    private final CircleEquations equations;

    /**
     * @param model mean-field coupled and without disorder; its J_cross does not matter
     * @param gain of the constant drive of every ring
     * @param noise σ ≥ 0 that is averaged over; 0 for the skeleton
     * @param delay ticks, 1 or more
     */
    public LimitCycles(Model model, double gain, double noise, int delay) {
        this(model, gain, noise, delay, new SymmetricStates(model, gain, noise));
    }

    /** @param states of these rings, as far as they are known already */
    public LimitCycles(Model model, double gain, double noise, int delay, SymmetricStates states) {
        if (delay < 1) {
            throw new IllegalArgumentException("a delay of " + delay + " ticks: without one nothing oscillates");
        }
        this.model = model;
        this.delay = delay;
        this.states = states;
        ring = new DrivenRing(model, gain, noise);
        equations = new CircleEquations(ring, delay);
    }

    /** dJ/dA² and what goes with it; empty where nothing oscillates up to a last J_cross. */
    private Optional<CycleOnset> first(double last) {
        return TickMapOnset.ofOscillation(new TickMap(states, delay, 1), last).flatMap(this::cyclesAt);
    }

    /** Empty where it is rings against each other that begin to oscillate. */
    private Optional<CycleOnset> cyclesAt(TickMapOnset onset) {
        boolean inStep = TickMapOnset.multipliers(new TickMap(states, delay, 1), onset.jCross()).stream()
                .filter(TickMap.Multiplier::oscillates)
                .findFirst()
                .filter(first -> first.kind() == TickMap.Kind.TOGETHER)
                .isPresent();
        return inStep ? Optional.of(CycleOnset.of(states, ring, delay, onset)) : Optional.empty();
    }

    /** The fold at which the cycles that are born at an onset turn, if it is subcritical. */
    public Edge edge(TickMapOnset onset) {
        Optional<CycleOnset> cycles = cyclesAt(onset);
        if (cycles.isEmpty()) {
            return Edge.none("what begins to oscillate is not rings in step");
        }
        if (cycles.get().slope() >= 0.0) {
            return Edge.none("the onset is supercritical: cycles of rings in step begin there");
        }
        CircleBranch branch = CircleBranch.toFirstFold(equations, cycles.get(), stateAt(cycles.get()));
        return branch.folds().stream()
                .findFirst()
                .filter(circle -> circle.tail() < RESOLVED)
                .map(circle -> new Edge(circle.jCross(), circle.period(), ""))
                .orElse(Edge.none("the cycles below the onset have too many harmonics to be followed to a fold"));
    }

    private TickMapState stateAt(CycleOnset onset) {
        return states.at(onset.jCross()).orElseThrow();
    }

    /** Where rings in step begin to oscillate; empty where they do not up to a last J_cross. */
    public Optional<Onset> onset(double last) {
        return first(last).map(onset -> new Onset(onset.jCross(), 2.0 * Math.PI / onset.rotation(), onset.slope()));
    }

    /**
     * The cycles from the onset on.
     *
     * @param lastOnset the onset is looked for up to this J_cross
     * @param highest the branch ends with the first cycle at this J_cross or beyond it
     * @return empty where nothing oscillates
     */
    public Optional<Branch> branch(double lastOnset, double highest) {
        return first(lastOnset).map(onset -> {
            CircleBranch branch = follow(onset, highest);
            return new Branch(
                    onset.jCross(),
                    2.0 * Math.PI / onset.rotation(),
                    onset.slope(),
                    described(branch.circles()),
                    described(branch.folds()));
        });
    }

    /** The cycles at a J_cross, in the order of the branch. */
    List<Cycle> at(double lastOnset, double jCross) {
        return first(lastOnset)
                .map(onset -> follow(onset, Math.max(onset.jCross(), jCross) + BEYOND))
                .map(branch -> described(branch.at(jCross)))
                .orElse(List.of());
    }

    private CircleBranch follow(CycleOnset onset, double highest) {
        return CircleBranch.upTo(highest, equations, onset, stateAt(onset));
    }

    private List<Cycle> described(List<InvariantCircle> circles) {
        return circles.stream().map(this::described).toList();
    }

    private Cycle described(InvariantCircle circle) {
        CircleExponents exponents = new CircleExponents(ring, delay, circle);
        return new Cycle(
                circle.jCross(),
                circle.period(),
                circle.average(),
                circle.peakToPeak(),
                exponents.within() * circle.period(),
                model.rings() > 1 ? exponents.of(circle.jCross() / (model.rings() - 1)) * circle.period() : Double.NaN,
                Vectors.largest(
                        equations.linear(CircleEquations.unknowns(circle)).value()),
                circle.tail(),
                circle.nodes());
    }
}
