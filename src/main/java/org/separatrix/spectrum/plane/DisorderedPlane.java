package org.separatrix.spectrum.plane;

import java.util.Optional;
import org.separatrix.spectrum.equations.ActivationDerivatives;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.WeightsPlane;

/**
 * Rings with disordered weights over a rectangle of two parameters, in the rates of all neurons: no symmetry is left
 * that would make them fewer.
 *
 * @param scenario everything else
 * @param weights over the two
 */
public record DisorderedPlane(Scenario scenario, Rectangle rectangle, WeightsPlane weights) {

    public DisorderedPlane(Scenario scenario, Rectangle rectangle) {
        this(
                scenario,
                rectangle,
                new WeightsPlane(
                        scenario,
                        rectangle.first().parameter(),
                        rectangle.second().parameter()));
    }

    /** Whether weights between rings are disordered somewhere, so that pairs of eigenvalues may be complex. */
    static boolean betweenRings(Scenario scenario, Rectangle rectangle) {
        return scenario.model().rings() > 1
                && (scenario.model().heterogeneity().betweenRings()
                        || rectangle.first().parameter().isDisorderAcross()
                        || rectangle.second().parameter().isDisorderAcross());
    }

    /** The scenario at a point of the plane; empty where a parameter may not have that value. */
    Optional<Scenario> at(double p, double s) {
        return rectangle.set(scenario, p, s);
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

    /** The same rectangle with its axes exchanged. */
    DisorderedPlane turned() {
        return new DisorderedPlane(scenario, rectangle.turned(), weights.turned());
    }
}
