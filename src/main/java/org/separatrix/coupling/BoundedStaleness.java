package org.separatrix.coupling;

/**
 * Ring k takes tick t as soon as it can on the newest m_l at hand that are at most s ticks old. Racing: the fastest go
 * ahead on wall-clock time, and act on whole messages, not on single trials.
 *
 * @param staleness s ≥ 0, ticks; 0 is lockstep
 */
public record BoundedStaleness(int staleness) implements Coupling {

    public BoundedStaleness {
        Allowed.require(staleness >= 0, "staleness", staleness, "at least 0");
    }

    @Override
    public int slack() {
        return staleness;
    }
}
