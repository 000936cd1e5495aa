package org.separatrix.cluster;

import java.util.concurrent.locks.LockSupport;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.CouplingVariant;
import org.separatrix.coupling.Link;
import org.separatrix.noise.TrialRange;
import org.separatrix.variant.Values;

/** Lockstep that rests at every message: a run goes on for as long as a test looks at it, and leaves the processor to others. */
public record Unhurried() implements Coupling {

    private static final long REST_NANOS = 500_000;

    @Override
    public Stage stage() {
        return Stage.ON_THE_WAY;
    }

    @Override
    public Link link(TrialRange range, int from, int to) {
        return (tick, said, traffic) -> {
            LockSupport.parkNanos(REST_NANOS);
            return said;
        };
    }

    /** Its words. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "unhurried";
        }

        @Override
        public String meaning() {
            return "everybody waits a while for what the others are";
        }

        @Override
        public Coupling create(Values values) {
            return new Unhurried();
        }

        @Override
        public Class<Unhurried> type() {
            return Unhurried.class;
        }
    }
}
