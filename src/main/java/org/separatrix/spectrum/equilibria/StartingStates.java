package org.separatrix.spectrum.equilibria;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;

/**
 * The fixed points that branches start from, found by the order of the states of single rings and by homotopy, never by
 * relaxation. In a state in which all rings are alike a ring feels
 *
 * <pre>
 *   J0 + J_cross in place of J0,   J1 − J_cross g/(K−1) Σ_l cos(φ_l − φ_k) in place of J1
 * </pre>
 *
 * <p>Under a drive a state is the one that the undriven state becomes as the drive is raised from nothing.
 */
public final class StartingStates {

    private static final int ITERATIONS = 200;
    private static final double SETTLED = 1e-7;
    private static final double SAME = 1e-6;

    private final Family family;
    private final double value;
    private final Scenario scenario;
    private final Model model;
    private final Activation activation;

    /** The states of a clean family at one value of its parameter. */
    public StartingStates(Family family, double value) {
        this.family = family;
        this.value = value;
        scenario = family.at(value).scenario();
        model = scenario.model();
        activation = Activation.of(model, scenario.dynamics());
    }

    /** The state of a kind that a branch of its name starts from: of several the tallest. */
    public FixedPoint of(BranchKind kind) {
        return polished(kind, first(kind)).orElseThrow(() -> missing(kind));
    }

    /**
     * All states of a kind, the one of {@link #of} first: every height of the bumps, every level of silence. A branch that
     * leaves a range of the parameter and comes back to it is found in all its pieces from these.
     */
    public List<FixedPoint> all(BranchKind kind) {
        List<FixedPoint> found = new ArrayList<>();
        for (List<RingStates.State> states : candidates(kind)) {
            polished(kind, states)
                    .filter(point -> isOf(kind, point))
                    .filter(point -> found.stream().noneMatch(other -> distance(point, other) < SAME))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            throw missing(kind);
        }
        return found;
    }

    private List<List<RingStates.State>> candidates(BranchKind kind) {
        List<List<RingStates.State>> candidates = new ArrayList<>();
        switch (kind) {
            case COEXISTENCE -> {
                alike().bumps(0.0).forEach(bump -> candidates.add(0, together(bump)));
            }
            case SILENT -> {
                candidates.add(first(kind));
                // Where more activity means more inhibition there is one level of silence.
                if (alike().j0() < 0.0) {
                    alike().flat(0.0).forEach(flat -> candidates.add(together(flat)));
                }
            }
            case WINNER -> {
                try {
                    candidates.add(winner());
                } catch (SpectrumException noneIsTall) {
                    requireRivals();
                }
                candidates.addAll(winners());
            }
            case ASYMMETRIC -> first(kind);
        }
        return candidates;
    }

    private List<RingStates.State> together(RingStates.State state) {
        return Collections.nCopies(model.rings(), state);
    }

    public static double distance(FixedPoint one, FixedPoint other) {
        Tangent gap = Tangent.between(one, other);
        return Math.sqrt(gap.dot(gap, 1.0));
    }

    /** Newton may have gone from a bump to silence. */
    private boolean isOf(BranchKind kind, FixedPoint point) {
        boolean bump =
                point.amplitude(0) > RateEquations.NO_BUMP * model.transfer().mostRate();
        return bump != (kind == BranchKind.SILENT) || scenario.holds(0);
    }

    private List<RingStates.State> first(BranchKind kind) {
        return switch (kind) {
            case COEXISTENCE -> {
                List<RingStates.State> bumps = alike().bumps(0.0);
                if (bumps.isEmpty()) {
                    throw missing(kind);
                }
                yield together(bumps.get(bumps.size() - 1));
            }
            case WINNER -> winner();
            case SILENT -> together(alike().silent(0.0));
            case ASYMMETRIC -> throw new SpectrumException("the asymmetric branch starts at a pitchfork");
        };
    }

    /**
     * The tall bump against silent rings. The more the winner fires the less the others do, and the less they do the more
     * it fires: from silent others the alternation rises monotonically to the winner, if there is one.
     */
    private List<RingStates.State> winner() {
        requireRivals();
        int others = model.rings() - 1;
        double cross = model.jCross() / others;
        RingStates ring = ring(model.j0(), model.j1());
        RingStates rest = rest();
        RingStates.State silent = new RingStates.State(0.0, 0.0);
        for (int i = 0; i < ITERATIONS; i++) {
            List<RingStates.State> bumps = ring.bumps(-model.jCross() * silent.mean());
            if (bumps.isEmpty()) {
                throw missing(BranchKind.WINNER);
            }
            RingStates.State tall = bumps.get(bumps.size() - 1);
            RingStates.State next = rest.silent(-cross * tall.mean());
            boolean settled = Math.abs(next.mean() - silent.mean()) < SETTLED;
            silent = next;
            if (settled) {
                return against(tall, silent);
            }
        }
        throw missing(BranchKind.WINNER);
    }

    private void requireRivals() {
        if (model.rings() == 1) {
            throw new SpectrumException("a single ring (model.rings = 1) has no winner; its bump is coexistence");
        }
    }

    /** Every bump of ring 0 against silent rings that answer it. */
    private List<List<RingStates.State>> winners() {
        int others = model.rings() - 1;
        double cross = model.jCross() / others;
        RingStates rest = rest();
        return ring(model.j0(), model.j1())
                .bumps(0.0, mean -> -model.jCross() * rest.silent(-cross * mean).mean())
                .stream()
                .map(bump -> against(bump, rest.silent(-cross * bump.mean())))
                .toList();
    }

    private List<RingStates.State> against(RingStates.State bump, RingStates.State silent) {
        List<RingStates.State> states = new ArrayList<>(Collections.nCopies(model.rings(), silent));
        states.set(0, bump);
        return states;
    }

    /** A ring among the silent ones, which inhibit each other. */
    private RingStates rest() {
        int others = model.rings() - 1;
        return ring(model.j0() + model.jCross() / others * (others - 1), model.j1());
    }

    private Optional<FixedPoint> polished(BranchKind kind, List<RingStates.State> states) {
        double[][] rates = new double[model.rings()][model.neurons()];
        for (int k = 0; k < rates.length; k++) {
            for (int i = 0; i < rates[k].length; i++) {
                RingStates.State state = states.get(k);
                rates[k][i] = state.mean() + 2.0 * state.cosine() * Math.cos(scenario.angle(k, i));
            }
        }
        double[] guess = family.at(value).coordinates(rates);
        return scenario.drives().strongest(model.rings()) == 0.0
                ? new Corrector(family).atValue(guess, value)
                : new RaisedDrive(family, value).from(guess);
    }

    private RingStates alike() {
        double cosines = 0.0;
        for (int l = 1; l < model.rings(); l++) {
            cosines += Math.cos(scenario.centres().get(l) - scenario.centres().get(0)) / (model.rings() - 1);
        }
        double cross = model.rings() > 1 ? model.jCross() : 0.0;
        double modulation = scenario.anchored() ? 0.0 : model.modulation();
        return ring(model.j0() + cross, model.j1() - cross * modulation * cosines);
    }

    private RingStates ring(double j0, double j1) {
        return new RingStates(activation, model.transfer().mostRate(), model.neurons(), scenario.site(), j0, j1);
    }

    private SpectrumException missing(BranchKind kind) {
        return new SpectrumException("there is no " + kind.label() + " state at "
                + family.parameter().key() + " = "
                + value + " (J1 = " + model.j1() + ", beta = "
                + model.transfer().beta() + ", J-cross = "
                + model.jCross() + ")");
    }
}
