package org.separatrix.study.spectrum;

import java.util.List;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.plane.CurveKind;
import org.separatrix.spectrum.plane.PlaneOptions;

/**
 * A plane of two parameters; the first is that of the branches.
 *
 * @param second the parameter along the second axis
 * @param from its one end
 * @param to its other end
 * @param curves which kinds of curves are looked for, where they can occur
 * @param options how they are followed
 * @param columns cells of the regions along the first axis, 0 for no regions
 * @param rows cells along the second
 */
public record PlaneSettings(
        Parameter second, double from, double to, List<CurveKind> curves, PlaneOptions options, int columns, int rows) {

    public PlaneSettings {
        curves = List.copyOf(curves);
    }
}
