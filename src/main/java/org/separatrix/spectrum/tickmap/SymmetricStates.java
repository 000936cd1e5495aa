package org.separatrix.spectrum.tickmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.separatrix.ring.Model;

/**
 * The symmetric state of mean-field coupled rings over J_cross ≥ 0, followed from that of the uncoupled rings. What is
 * found is kept. Not thread-safe.
 */
public final class SymmetricStates {

    private static final double FIRST_STEP = 0.02;
    private static final double GROWTH = 0.01;

    private final TickMapState.Equations equations;
    private final List<TickMapState> states = new ArrayList<>();
    private final List<Double> places = new ArrayList<>();
    private boolean ended;

    /**
     * @param model mean-field coupled and without disorder; its J_cross does not matter
     * @param gain of the constant drive of every ring
     * @param noise σ ≥ 0 that is averaged over; 0 without noise
     */
    public SymmetricStates(Model model, double gain, double noise) {
        if (!model.meanFieldWithoutDisorder()) {
            throw new IllegalArgumentException("the symmetric states are of mean-field coupled rings without disorder");
        }
        this.equations = new TickMapState.Equations(model, gain, noise);
        try {
            states.add(equations.uncoupled());
            places.add(0.0);
        } catch (IllegalStateException none) {
            ended = true;
        }
    }

    TickMapState.Equations equations() {
        return equations;
    }

    /** The J_cross of the step with this number; empty where the state cannot be followed so far. */
    Optional<Double> place(int step) {
        while (step >= places.size() && !ended) {
            extend();
        }
        return step < places.size() ? Optional.of(places.get(step)) : Optional.empty();
    }

    private void extend() {
        double at = places.get(places.size() - 1);
        double next = at + FIRST_STEP + GROWTH * at;
        TickMapState state = states.get(states.size() - 1);
        try {
            states.add(equations.solve(next, state.mean(), state.cosine()));
            places.add(next);
        } catch (IllegalStateException lost) {
            ended = true;
        }
    }

    /** The state at a J_cross; empty where it cannot be followed so far. */
    Optional<TickMapState> at(double jCross) {
        int step = 0;
        while (place(step + 1).filter(next -> next <= jCross).isPresent()) {
            step++;
        }
        if (states.isEmpty() || ended && places.get(places.size() - 1) < jCross) {
            return Optional.empty();
        }
        TickMapState near = states.get(step);
        return places.get(step) == jCross
                ? Optional.of(near)
                : Optional.of(equations.solve(jCross, near.mean(), near.cosine()));
    }
}
