package com.example.rings;

import java.util.List;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.CouplingVariant;
import org.separatrix.coupling.Link;
import org.separatrix.coupling.Signal;
import org.separatrix.coupling.Traffic;
import org.separatrix.noise.TrialRange;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/** A coupling that the program knows nothing of: for some ticks nothing gets through, and the last word is held. */
public record Outage(int begin, int end) implements Coupling {

    @Override
    public Stage stage() {
        return Stage.ON_THE_WAY;
    }

    @Override
    public Link link(TrialRange range, int from, int to) {
        return new Link() {
            private Signal held;

            @Override
            public Signal carry(int tick, Signal said, Traffic traffic) {
                held = held == null || tick < begin || tick >= end ? said : held;
                return held;
            }
        };
    }

    /** Its words. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "outage";
        }

        @Override
        public String meaning() {
            return "for some ticks nothing gets through";
        }

        @Override
        public List<Option> options() {
            return List.of(
                    new Option.Time("outage-begin", "first tick of the outage", 0, LONGEST, 0),
                    new Option.Time("outage-end", "tick after its last", 0, LONGEST, 0));
        }

        @Override
        public Coupling create(Values values) {
            if (values.whole("outage-end") < values.whole("outage-begin")) {
                throw values.wrong("outage-end", "no less than coupling.outage-begin");
            }
            return new Outage(values.whole("outage-begin"), values.whole("outage-end"));
        }

        @Override
        public Class<Outage> type() {
            return Outage.class;
        }
    }
}
