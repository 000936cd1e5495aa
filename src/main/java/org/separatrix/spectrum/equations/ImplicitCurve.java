package org.separatrix.spectrum.equations;

import java.util.Optional;
import org.separatrix.numerics.linear.Matrix;

/** A curve H(u) = 0 of n equations in n + 1 unknowns. */
public interface ImplicitCurve {

    /**
     * H and its Jacobian at a place.
     *
     * @param value H, of length n
     * @param jacobian n × (n + 1)
     */
    record Linear(double[] value, Matrix jacobian) {}

    /** Empty where the unknowns have values that a model may not have. */
    Optional<Linear> at(double[] u);
}
