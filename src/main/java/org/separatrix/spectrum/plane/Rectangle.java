package org.separatrix.spectrum.plane;

import java.util.Optional;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;

/**
 * A rectangle in the plane of two parameters.
 *
 * @param first along the first axis
 * @param second along the second, of another parameter
 */
public record Rectangle(ParameterRange first, ParameterRange second) {

    public Rectangle {
        if (first.parameter().equals(second.parameter())) {
            throw new SpectrumException("a plane of " + first.parameter().key() + " and itself is none");
        }
    }

    public Rectangle(Parameter first, double from, double to, Parameter second, double secondFrom, double secondTo) {
        this(new ParameterRange(first, from, to), new ParameterRange(second, secondFrom, secondTo));
    }

    /** The same with its axes exchanged. */
    Rectangle turned() {
        return new Rectangle(second, first);
    }

    boolean contains(double p, double s) {
        return first.contains(p) && second.contains(s);
    }

    /** A scenario at a point, inside or not; empty where a parameter may not have that value. */
    Optional<Scenario> set(Scenario scenario, double p, double s) {
        return first.set(scenario, p).flatMap(there -> second.set(there, s));
    }
}
