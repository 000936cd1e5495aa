package org.separatrix.spectrum;

import java.util.Collections;
import java.util.List;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;

/**
 * An autonomous system: a model, what becomes of its noise, where its bumps stand and a constant cue. Its equations, in
 * units of τ, are
 *
 * <pre>
 *   dr/dt = −r + f(B r + I)
 * </pre>
 *
 * @param model the parameters
 * @param dynamics skeleton or noise-averaged
 * @param site the kind of lattice site of the centres
 * @param centres the angle that the bump of each ring points to, radians; a site of that kind
 * @param cue the constant drive
 */
public record Scenario(Model model, Dynamics dynamics, Site site, List<Double> centres, Cue cue) {

    public Scenario {
        centres = List.copyOf(centres);
        require(model.rings() >= 1, "model.rings", model.rings(), "1 or more");
        require(model.neurons() >= 3, "model.neurons", model.neurons(), "3 or more: a ring has a direction");
        require(centres.size() == model.rings(), "protocol.items", centres.size(), "one angle per ring");
        require(cue.ring() < model.rings(), "cue.ring", cue.ring(), "the index of a ring");
        require(
                model.transfer().beta() >= 0.0,
                "model.transfer.beta",
                model.transfer().beta(),
                "0 or more");
        require(
                model.transfer().rMax() > 0.0,
                "model.transfer.r-max",
                model.transfer().rMax(),
                "above 0");
        for (double value : new double[] {model.j0(), model.j1(), model.jCross(), model.modulation(), cue.gain()}) {
            require(Double.isFinite(value), "model", value, "finite");
        }
    }

    /** The bumps moved to the sites nearest to the items. */
    public static Scenario of(Model model, Dynamics dynamics, Site site, List<Double> items) {
        List<Double> centres =
                items.stream().map(item -> site.nearest(item, model.neurons())).toList();
        return new Scenario(model, dynamics, site, centres, Cue.NONE);
    }

    /** Every bump on the neuron nearest to angle 0: under mean-field coupling the angles do not matter. */
    public static Scenario of(Model model, Dynamics dynamics) {
        return of(model, dynamics, Site.ON_NEURON, Collections.nCopies(model.rings(), 0.0));
    }

    public Scenario with(Model model) {
        return new Scenario(model, dynamics, site, centres, cue);
    }

    public Scenario with(Cue cue) {
        return new Scenario(model, dynamics, site, centres, cue);
    }

    /** Without disorder the recurrent input depends on three order parameters per ring only. */
    public boolean clean() {
        Heterogeneity h = model.heterogeneity();
        return !h.inRings() && !h.betweenRings();
    }

    /** Whether the cross-inhibition depends on the angle between the bumps. */
    boolean structured() {
        return model.rings() > 1 && model.modulation() != 0.0 && model.jCross() != 0.0;
    }

    Transfer transfer() {
        return model.transfer();
    }

    /** The equations in the fewest unknowns that hold them exactly. */
    public RateEquations equations() {
        return clean() ? new OrderParameterEquations(this) : new DenseEquations(this);
    }

    /** θ_i − φ_k, the preferred angle of a neuron in the frame of its ring's bump. */
    double angle(int ring, int neuron) {
        return model.preferredAngle(neuron) - centres.get(ring);
    }

    private static void require(boolean holds, String key, Object value, String allowed) {
        if (!holds) {
            throw new SpectrumException(key + " = " + value + " must be " + allowed);
        }
    }
}
