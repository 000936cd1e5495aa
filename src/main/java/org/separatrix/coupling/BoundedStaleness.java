package org.separatrix.coupling;

import java.util.List;
import org.separatrix.numerics.Require;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * Ring k takes tick t as soon as it can on the newest m_l at hand that are at most s ticks old. Racing: which ring is
 * ahead depends on wall-clock time, and is the same for all trials of a batch.
 *
 * @param staleness s ≥ 0, ticks; 0 is lockstep
 */
public record BoundedStaleness(int staleness) implements Coupling {

    public BoundedStaleness {
        Require.that(staleness >= 0, "staleness", staleness, "at least 0");
    }

    @Override
    public int slack() {
        return staleness;
    }

    @Override
    public Stage stage() {
        return Stage.ALONE;
    }

    /** {@code bounded-staleness} of an experiment file. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "bounded-staleness";
        }

        @Override
        public String meaning() {
            return "a ring feels the newest at hand, of a bounded age; racing";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option.Time("staleness", "how old what a ring feels may be", 0, LONGEST, 0));
        }

        @Override
        public Coupling create(Values values) {
            return new BoundedStaleness(values.whole("staleness"));
        }

        @Override
        public Class<? extends Coupling> type() {
            return BoundedStaleness.class;
        }
    }
}
