package org.separatrix.spectrum.studies;

import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.SpectrumException;

/**
 * A computation that needs nothing but itself: an independent unit of work.
 *
 * @param <R> what it finds, immutable
 */
public interface Study<R> {

    /** @throws SpectrumException with one line that says why, where the question has no answer */
    R run(Progress progress);
}
