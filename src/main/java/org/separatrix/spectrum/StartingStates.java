package org.separatrix.spectrum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.separatrix.ring.Model;

/**
 * The fixed points that branches start from, found by the order of the states of single rings and by homotopy, never by
 * relaxation. In a state in which all rings are alike a ring feels
 *
 * <pre>
 *   J0 + J_cross in place of J0,   J1 − J_cross g/(K−1) Σ_l cos(φ_l − φ_k) in place of J1
 * </pre>
 */
final class StartingStates {

    private static final int ITERATIONS = 200;
    private static final double SETTLED = 1e-7;

    private final Family family;
    private final double value;
    private final Scenario scenario;
    private final Model model;
    private final Activation activation;

    /** The states of a clean family at one value of its parameter. */
    StartingStates(Family family, double value) {
        this.family = family;
        this.value = value;
        scenario = family.at(value).scenario();
        model = scenario.model();
        activation = Activation.of(model, scenario.dynamics());
    }

    /** The state of a kind that a branch of its name starts from. */
    FixedPoint of(BranchKind kind) {
        return switch (kind) {
            case COEXISTENCE -> coexistence();
            case WINNER -> winner();
            case SILENT -> silent();
            case ASYMMETRIC -> throw new SpectrumException("the asymmetric branch starts at a pitchfork");
        };
    }

    private FixedPoint coexistence() {
        RingStates alike = alike();
        List<RingStates.State> bumps = alike.bumps(0.0);
        if (bumps.isEmpty()) {
            throw missing(BranchKind.COEXISTENCE);
        }
        RingStates.State tall = bumps.get(bumps.size() - 1);
        return polished(BranchKind.COEXISTENCE, Collections.nCopies(model.rings(), tall));
    }

    private FixedPoint silent() {
        RingStates.State uniform = alike().silent(0.0);
        return polished(BranchKind.SILENT, Collections.nCopies(model.rings(), uniform));
    }

    /**
     * The tall bump against silent rings. The more the winner fires the less the others do, and the less they do the more
     * it fires: from silent others the alternation rises monotonically to the winner, if there is one.
     */
    private FixedPoint winner() {
        int others = model.rings() - 1;
        if (others == 0) {
            throw new SpectrumException("a single ring (model.rings = 1) has no winner; its bump is coexistence");
        }
        double cross = model.jCross() / others;
        RingStates ring = ring(model.j0(), model.j1());
        RingStates rest = ring(model.j0() + cross * (others - 1), model.j1());
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
                List<RingStates.State> states = new ArrayList<>(Collections.nCopies(model.rings(), silent));
                states.set(0, tall);
                return polished(BranchKind.WINNER, states);
            }
        }
        throw missing(BranchKind.WINNER);
    }

    private FixedPoint polished(BranchKind kind, List<RingStates.State> states) {
        double[][] rates = new double[model.rings()][model.neurons()];
        for (int k = 0; k < rates.length; k++) {
            for (int i = 0; i < rates[k].length; i++) {
                RingStates.State state = states.get(k);
                rates[k][i] = state.mean() + 2.0 * state.cosine() * Math.cos(scenario.angle(k, i));
            }
        }
        Optional<FixedPoint> found =
                new Corrector(family).atValue(family.at(value).coordinates(rates), value);
        return found.orElseThrow(() -> missing(kind));
    }

    private RingStates alike() {
        double cosines = 0.0;
        for (int l = 1; l < model.rings(); l++) {
            cosines += Math.cos(scenario.centres().get(l) - scenario.centres().get(0)) / (model.rings() - 1);
        }
        double cross = model.rings() > 1 ? model.jCross() : 0.0;
        return ring(model.j0() + cross, model.j1() - cross * model.modulation() * cosines);
    }

    private RingStates ring(double j0, double j1) {
        return new RingStates(activation, model.transfer().rMax(), model.neurons(), scenario.site(), j0, j1);
    }

    private SpectrumException missing(BranchKind kind) {
        return new SpectrumException("there is no " + kind.label() + " state at "
                + family.parameter().key() + " = "
                + value + " (J1 = " + model.j1() + ", beta = "
                + model.transfer().beta() + ", J-cross = "
                + model.jCross() + ")");
    }
}
