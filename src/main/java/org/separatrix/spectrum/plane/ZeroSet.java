package org.separatrix.spectrum.plane;

import java.util.Optional;
import org.separatrix.numerics.linear.Matrix;

/** A curve H(u) = 0 of n equations in n + 1 unknowns. */
interface ZeroSet {

    /**
     * H and its Jacobian at a place.
     *
     * @param value H, of length n
     * @param jacobian n × (n + 1)
     */
    record Linear(double[] value, Matrix jacobian) {}

    /** Empty where the unknowns have values that a model may not have. */
    Optional<Linear> at(double[] u);

    /** The same curve, written so that its equations are well conditioned about a point of it. */
    ZeroSet about(double[] u);
}
