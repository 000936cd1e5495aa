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
        if (delay < 1) {
            throw new IllegalArgumentException("a delay of " + delay + " ticks: without one nothing oscillates");
        }
        this.model = model;
        this.delay = delay;
        states = new SymmetricStates(model, gain, noise);
        ring = new DrivenRing(model, gain, noise);
        equations = new CircleEquations(ring, delay);
    }

    /** dJ/dA² and what goes with it; empty where nothing oscillates up to a last J_cross. */
    private Optional<CycleOnset> onset(double last) {
        return TickMapOnset.ofOscillation(new TickMap(states, delay, 1), last)
                .map(onset -> CycleOnset.of(states, ring, delay, onset));
    }

    /** dJ/dA² at the onset of oscillation, m = m0 + 2 A cos; empty where nothing oscillates up to a last J_cross. */
    Optional<Double> coefficient(double last) {
        return onset(last).map(CycleOnset::slope);
    }

    /**
     * The cycles from the onset on.
     *
     * @param lastOnset the onset is looked for up to this J_cross
     * @param highest the branch ends with the first cycle at this J_cross or beyond it
     * @return empty where nothing oscillates
     */
    public Optional<Branch> branch(double lastOnset, double highest) {
        return onset(lastOnset).map(onset -> {
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
        return onset(lastOnset)
                .map(onset -> follow(onset, Math.max(onset.jCross(), jCross) + BEYOND))
                .map(branch -> described(branch.at(jCross)))
                .orElse(List.of());
    }

    private CircleBranch follow(CycleOnset onset, double highest) {
        return new CircleBranch(equations, onset, states.at(onset.jCross()).orElseThrow(), highest);
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
