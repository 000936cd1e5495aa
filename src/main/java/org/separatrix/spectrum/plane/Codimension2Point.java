package org.separatrix.spectrum.plane;

import java.util.List;

/**
 * A point of codimension 2 on a curve, or an extremum of the curve.
 *
 * @param curve on which it was found
 * @param type what vanishes there
 * @param value of the first parameter
 * @param second of the second parameter
 * @param means m of each ring
 * @param amplitudes C of each ring about its centre
 * @param criterion what is left of what vanishes
 * @param meets the other curve that passes or ends there; empty if none does
 */
public record Codimension2Point(
        CurveKind curve,
        Codimension2Type type,
        double value,
        double second,
        List<Double> means,
        List<Double> amplitudes,
        double criterion,
        String meets) {

    public Codimension2Point {
        means = List.copyOf(means);
        amplitudes = List.copyOf(amplitudes);
    }
}
