package org.separatrix.spectrum.equations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Heterogeneity;
import org.separatrix.ring.Model;
import org.separatrix.ring.Transfer;
import org.separatrix.ring.Tuning;

/**
 * An autonomous system: a model, the treatment of its noise, the places of its bumps, and a constant drive. Its
 * equations, in units of τ, are
 *
 * <pre>
 *   dr/dt = −r + f(B r + I),   I_i^k = gain_k · T(θ_i − φ_k)
 * </pre>
 *
 * <p>Under mean-field coupling no angle matters but for the lattice: drive and bump of a ring stand on a site of the
 * lattice together. Where angles matter a scenario is <em>anchored</em>: the drive of a ring stands at its item
 * exactly, and its bump where drive and coupling hold it.
 *
 * @param model the parameters
 * @param dynamics noise-free or noise-averaged
 * @param site the kind of lattice site of the centres of bumps that no drive holds
 * @param centres φ_k, the angle that the frame of each ring points to, radians
 * @param drives what drives the rings
 * @param anchored whether the bumps of driven rings may stand off their centres
 */
public record Scenario(
        Model model, Dynamics dynamics, LatticeSite site, List<Double> centres, Drives drives, boolean anchored) {

    public Scenario {
        centres = List.copyOf(centres);
        require(model.rings() >= 1, "model.rings", model.rings(), "1 or more");
        require(model.neurons() >= 3, "model.neurons", model.neurons(), "3 or more: a ring has a direction");
        require(centres.size() == model.rings(), "protocol.items", centres.size(), "one angle per ring");
        for (Epoch epoch : drives.epochs()) {
            require(
                    epoch.ring() < model.rings(),
                    "protocol.epochs." + epoch.name() + ".ring",
                    epoch.ring(),
                    "the index of a ring");
            require(
                    Double.isFinite(epoch.gain()),
                    "protocol.epochs." + epoch.name() + ".gain",
                    epoch.gain(),
                    "a finite number");
        }
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
        for (double value : new double[] {model.j0(), model.j1(), model.jCross(), model.modulation()}) {
            require(Double.isFinite(value), "model", value, "finite");
        }
    }

    /** The bumps moved to the sites nearest to the items, without drive. */
    public static Scenario of(Model model, Dynamics dynamics, LatticeSite site, List<Double> items) {
        List<Double> centres =
                items.stream().map(item -> site.nearest(item, model.neurons())).toList();
        return new Scenario(model, dynamics, site, centres, Drives.NONE, false);
    }

    /** Every bump on the neuron nearest to angle 0: under mean-field coupling the angles do not matter. */
    public static Scenario of(Model model, Dynamics dynamics) {
        return of(model, dynamics, LatticeSite.ON_NEURON, Collections.nCopies(model.rings(), 0.0));
    }

    /**
     * The system of a moment of a trial.
     *
     * @param items the angle of the item of each ring, radians
     * @param drives what acts at that moment
     * @param parameter that will be continued in: an angle may matter for some of its values
     */
    public static Scenario of(
            Model model, Dynamics dynamics, LatticeSite site, List<Double> items, Drives drives, Parameter parameter) {
        Scenario free = of(model, dynamics, site, items);
        boolean structured = model.rings() > 1 && (model.modulation() != 0.0 || parameter.equals(Parameter.MODULATION));
        boolean anglesMatter = structured || parameter.item().isPresent() || !free.clean();
        List<Double> centres = IntStream.range(0, model.rings())
                .mapToObj(k -> anglesMatter && drives.reach(k, parameter)
                        ? items.get(k)
                        : free.centres().get(k))
                .toList();
        return new Scenario(model, dynamics, site, centres, drives, anglesMatter);
    }

    public Scenario with(Model model) {
        return new Scenario(model, dynamics, site, centres, drives, anchored);
    }

    public Scenario with(Drives drives) {
        return new Scenario(model, dynamics, site, centres, drives, anchored);
    }

    /** With one cue that stays on, and no other drive. */
    public Scenario with(Cue cue) {
        return with(Drives.of(cue));
    }

    Scenario withCentre(int ring, double angle) {
        List<Double> turned = new ArrayList<>(centres);
        turned.set(ring, angle);
        return new Scenario(model, dynamics, site, turned, drives, anchored);
    }

    /** The drives moved to the nearest sites, where bumps do not turn. */
    public Scenario onSites() {
        List<Double> sites = centres.stream()
                .map(centre -> site.nearest(centre, model.neurons()))
                .toList();
        return new Scenario(model, dynamics, site, sites, drives, false);
    }

    /** Without disorder the recurrent input depends on three order parameters per ring only. */
    public boolean clean() {
        Heterogeneity h = model.heterogeneity();
        return !h.inRings() && !h.betweenRings();
    }

    /** Whether the cross-inhibition depends on the angle between the bumps. */
    public boolean structured() {
        return model.rings() > 1 && model.modulation() != 0.0 && model.jCross() != 0.0;
    }

    /** Whether the drive of a ring prefers an angle, so that it holds a bump. */
    public boolean holds(int ring) {
        return model.kappa() != 0.0 && drives.gain(ring) != 0.0;
    }

    /** Whether the bump of a ring takes its angle from the equations, not from a phase condition. */
    public boolean free(int ring) {
        return anchored && holds(ring);
    }

    public Transfer transfer() {
        return model.transfer();
    }

    public Activation activation() {
        return Activation.of(model, dynamics);
    }

    /** The equations in the fewest unknowns that hold them exactly. */
    public RateEquations equations() {
        return clean() ? new OrderParameterEquations(this, activation()) : new DenseEquations(this);
    }

    /** θ_i − φ_k, the preferred angle of a neuron in the frame of its ring. */
    public double angle(int ring, int neuron) {
        return model.preferredAngle(neuron) - centres.get(ring);
    }

    /** I by ring and neuron, newly allocated. */
    public double[][] drive() {
        double[][] drive = new double[model.rings()][model.neurons()];
        Tuning tuning = new Tuning(model.kappa());
        for (int k = 0; k < drive.length; k++) {
            double gain = drives.gain(k);
            for (int i = 0; i < drive[k].length && gain != 0.0; i++) {
                drive[k][i] = gain * tuning.at(angle(k, i));
            }
        }
        return drive;
    }

    private static void require(boolean holds, String key, Object value, String allowed) {
        if (!holds) {
            throw new SpectrumException(key + " = " + value + " must be " + allowed);
        }
    }
}
