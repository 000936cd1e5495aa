package org.separatrix.spectrum.plane;

import org.separatrix.spectrum.equations.SpectrumException;

/**
 * How curves are looked for and followed.
 *
 * @param largestStep no step is longer, in shares of the plane and of the largest bump; 1e-4 to 0.1
 * @param slices at how many values of each parameter curves are looked for, evenly over the plane; 1 to 1000
 */
public record PlaneOptions(double largestStep, int slices) {

    public static final PlaneOptions STANDARD = new PlaneOptions(0.02, 7);

    public PlaneOptions {
        if (!(1e-4 <= largestStep && largestStep <= 0.1)) {
            throw new SpectrumException("a largest step of " + largestStep + ": allowed is 0.0001 to 0.1");
        }
        if (slices < 1 || slices > 1000) {
            throw new SpectrumException(slices + " slices: allowed is 1 to 1000");
        }
    }
}
