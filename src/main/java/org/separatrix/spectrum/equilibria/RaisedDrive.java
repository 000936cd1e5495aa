package org.separatrix.spectrum.equilibria;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;

/**
 * Follows a state without drive as the drive is raised: natural continuation in a factor of all gains from 0 to 1.
 * Where the angles matter the drives are raised on sites of the lattice under mean-field coupling, then moved to their
 * items, and the modulation of the cross-inhibition is raised from 0 to its own. A state that the drive turns into
 * another one has no successor.
 */
final class RaisedDrive {

    private static final double FIRST = 0.1;
    private static final double SMALLEST = 1e-5;

    /** A step that moves a state farther than this share of rMax may have gone to another one. */
    private static final double FARTHEST = 0.03;

    private final Scenario scenario;
    private final Family family;
    private final double value;

    RaisedDrive(Family family, double value) {
        this.family = family;
        this.value = value;
        scenario = family.at(value).scenario();
    }

    /** @param guess coordinates near to the undriven state */
    Optional<FixedPoint> from(double[] guess) {
        Scenario onSites = scenario.anchored() ? modulated(0.0).onSites() : scenario;
        return at(onSites.with(scenario.drives().scaled(0.0)), guess)
                .flatMap(start ->
                        raised(start, factor -> onSites.with(scenario.drives().scaled(factor))))
                .flatMap(driven -> scenario.anchored() ? raised(driven, this::modulated) : Optional.of(driven))
                .flatMap(driven -> new Corrector(family).atValue(driven.coordinates(), value));
    }

    private Scenario modulated(double factor) {
        Model model = scenario.model();
        return Parameter.MODULATION.set(scenario, factor * model.modulation());
    }

    private Optional<FixedPoint> raised(FixedPoint start, DoubleFunction<Scenario> path) {
        FixedPoint state = start;
        double factor = 0.0;
        double step = FIRST;
        while (factor < 1.0 && step > SMALLEST) {
            double next = Math.min(1.0, factor + step);
            FixedPoint before = state;
            Optional<FixedPoint> found = at(path.apply(next), state.coordinates())
                    .filter(point -> StartingStates.distance(before, point)
                            < FARTHEST * path.apply(1.0).transfer().mostRate() * Math.sqrt(before.rates().length));
            if (found.isPresent()) {
                state = found.get();
                factor = next;
                step *= 2.0;
            } else {
                step /= 2.0;
            }
        }
        return factor < 1.0 ? Optional.empty() : Optional.of(state);
    }

    private Optional<FixedPoint> at(Scenario there, double[] guess) {
        Family driven = Family.of(there, Parameter.CROSS_INHIBITION).with(family.newton());
        return new Corrector(driven).atValue(guess, there.model().jCross());
    }
}
