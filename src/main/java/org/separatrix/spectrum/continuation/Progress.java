package org.separatrix.spectrum.continuation;

/** Hears how far a long computation has come. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (stage, fraction) -> {};

    /**
     * @param stage what is being computed
     * @param fraction done, in [0, 1]
     */
    void report(String stage, double fraction);
}
