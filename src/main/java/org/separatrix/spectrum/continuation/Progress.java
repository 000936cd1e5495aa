package org.separatrix.spectrum.continuation;

/** Listener of the progress of a long computation. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (stage, fraction) -> {};

    /**
     * @param stage what is being computed
     * @param fraction done, in [0, 1]
     */
    void report(String stage, double fraction);
}
