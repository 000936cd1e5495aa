package org.separatrix.spectrum.continuation;

import org.separatrix.spectrum.equations.SpectrumException;

/**
 * How far a continuation steps along the arc of a branch, in the norm of parameter and order parameters together.
 *
 * @param initial the first step
 * @param smallest the continuation gives up below it
 * @param largest no step is longer
 * @param points no branch has more
 */
public record StepControl(double initial, double smallest, double largest, int points) {

    public StepControl {
        if (!(0.0 < smallest && smallest <= initial && initial <= largest)) {
            throw new SpectrumException("steps of a continuation must be 0 < smallest <= initial <= largest, not "
                    + smallest + ", " + initial + ", " + largest);
        }
        if (points < 2) {
            throw new SpectrumException("a branch of " + points + " points is none; 2 or more");
        }
    }

    /** About 200 points over a range of the parameter. */
    public static StepControl over(double from, double to) {
        double largest = Math.min(0.05, Math.abs(to - from) / 150.0);
        return new StepControl(largest / 4.0, largest * 1e-6, largest, 4000);
    }
}
