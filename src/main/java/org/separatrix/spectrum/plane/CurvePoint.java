package org.separatrix.spectrum.plane;

import java.util.List;

/**
 * A point of a curve of special points.
 *
 * @param value of the first parameter
 * @param second of the second parameter
 * @param means m of each ring
 * @param amplitudes C of each ring about its centre
 * @param coefficient of the normal form: quadratic of a fold and, for three rings or more, of a dominance crossing, else cubic
 * @param criticality fold, supercritical, subcritical or transcritical
 * @param unstableBefore how many eigenvalues of the state are positive just below the value; at a fold: of the more stable state
 * @param unstableAfter just above it; at a fold: of the less stable state
 */
public record CurvePoint(
        double value,
        double second,
        List<Double> means,
        List<Double> amplitudes,
        double coefficient,
        String criticality,
        int unstableBefore,
        int unstableAfter) {

    public CurvePoint {
        means = List.copyOf(means);
        amplitudes = List.copyOf(amplitudes);
    }
}
