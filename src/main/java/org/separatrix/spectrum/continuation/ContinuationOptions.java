package org.separatrix.spectrum.continuation;

import org.separatrix.spectrum.equations.NewtonOptions;
import org.separatrix.spectrum.equations.SpectrumException;

/**
 * How a branch is continued and searched for special points.
 *
 * @param steps how far a step goes
 * @param newton how exactly each point is solved for
 * @param cuts the piece between two points is halved at most so many times in the search for pairs of crossings, 0 to 20
 * @param bisections steps at most that locate a crossing, 1 to 1000
 */
public record ContinuationOptions(StepControl steps, NewtonOptions newton, int cuts, int bisections) {

    public static final int MOST_CUTS = 20;
    public static final int MOST_BISECTIONS = 1000;

    public ContinuationOptions {
        if (cuts < 0 || cuts > MOST_CUTS) {
            throw new SpectrumException("a piece cut " + cuts + " times: allowed is 0 to " + MOST_CUTS);
        }
        if (bisections < 1 || bisections > MOST_BISECTIONS) {
            throw new SpectrumException(
                    "a crossing located in " + bisections + " steps: allowed is 1 to " + MOST_BISECTIONS);
        }
    }

    /** Steps of one's own, all else as the experiment file has it where nothing is stated. */
    public static ContinuationOptions of(StepControl steps) {
        return new ContinuationOptions(steps, NewtonOptions.STANDARD, 7, 80);
    }
}
