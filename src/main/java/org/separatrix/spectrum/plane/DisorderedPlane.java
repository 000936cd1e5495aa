package org.separatrix.spectrum.plane;

import java.util.Optional;
import org.separatrix.spectrum.equations.ActivationDerivatives;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equations.WeightsPlane;

/**
 * A rectangle in the plane of two parameters of rings with disordered weights, in the rates of all neurons: no symmetry is left
 * that would make them fewer.
 *
 * @param scenario everything else
 * @param first the parameter along the first axis
 * @param from its one end
 * @param to its other end, above the first
 * @param second the parameter along the second axis, another one
 * @param secondFrom its one end
 * @param secondTo its other end, above the first
 * @param weights over the two
 */
public record DisorderedPlane(
        Scenario scenario,
        Parameter first,
        double from,
        double to,
        Parameter second,
        double secondFrom,
        double secondTo,
        WeightsPlane weights) {

    public DisorderedPlane {
        if (first.equals(second)) {
            throw new SpectrumException("a plane of " + first.key() + " and itself is none");
        }
        if (!(from < to && secondFrom < secondTo)) {
            throw new SpectrumException(
                    "a plane from " + from + " to " + to + " and from " + secondFrom + " to " + secondTo + " is empty");
        }
    }

    public DisorderedPlane(
            Scenario scenario,
            Parameter first,
            double from,
            double to,
            Parameter second,
            double secondFrom,
            double secondTo) {
        this(scenario, first, from, to, second, secondFrom, secondTo, new WeightsPlane(scenario, first, second));
    }

    /** Whether weights between rings are disordered somewhere, so that pairs of eigenvalues may be complex. */
    static boolean betweenRings(Scenario scenario, Parameter first, Parameter second) {
        return scenario.model().rings() > 1
                && (scenario.model().heterogeneity().betweenRings()
                        || first.isDisorderAcross()
                        || second.isDisorderAcross());
    }

    /** The scenario at a point of the plane; empty where a parameter may not have that value. */
    Optional<Scenario> at(double p, double s) {
        return set(first, scenario, p).flatMap(there -> set(second, there, s));
    }

    /** The average over noise is even in σ, so a curve may be corrected a little below 0. */
    private static Optional<Scenario> set(Parameter parameter, Scenario scenario, double value) {
        double meant = parameter.equals(Parameter.NOISE) ? Math.abs(value) : value;
        return parameter.admits(meant) ? Optional.of(parameter.set(scenario, meant)) : Optional.empty();
    }

    /** The equations at a point of the plane; empty where a parameter may not have that value. */
    Optional<DisorderedRings> rings(double p, double s) {
        return at(p, s).map(there -> new DisorderedRings(weights.at(p, s), drive(there), activation(there)));
    }

    private static ActivationDerivatives activation(Scenario there) {
        return ActivationDerivatives.of(there.model(), there.dynamics());
    }

    private double[] drive(Scenario there) {
        double[] drive = new double[unknowns()];
        double[][] byRing = there.drive();
        for (int k = 0; k < byRing.length; k++) {
            System.arraycopy(byRing[k], 0, drive, k * neurons(), neurons());
        }
        return drive;
    }

    int rings() {
        return scenario.model().rings();
    }

    int neurons() {
        return scenario.model().neurons();
    }

    /** The number of rates. */
    int unknowns() {
        return rings() * neurons();
    }

    /** The most that a rate can be. */
    double mostRate() {
        return scenario.transfer().mostRate();
    }

    boolean contains(double p, double s) {
        return from <= p && p <= to && secondFrom <= s && s <= secondTo;
    }

    /** The same rectangle with its axes exchanged. */
    DisorderedPlane turned() {
        return new DisorderedPlane(scenario, second, secondFrom, secondTo, first, from, to, weights.turned());
    }

    double width() {
        return to - from;
    }

    double height() {
        return secondTo - secondFrom;
    }
}
