package org.separatrix.coupling;

import java.util.List;
import java.util.Optional;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Require;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * Ring k takes tick t on m_l(max(0, t − d)).
 *
 * @param delay d ≥ 0, ticks
 */
public record Delayed(int delay) implements Coupling {

    public Delayed {
        Require.that(delay >= 0, "delay", delay, "at least 0");
    }

    @Override
    public Link link(TrialRange range, int from, int to) {
        Signal[] memory = new Signal[delay + 1];
        return (tick, sent, traffic) -> {
            memory[tick % memory.length] = sent;
            return memory[Math.max(0, tick - delay) % memory.length];
        };
    }

    @Override
    public Stage stage() {
        return Stage.ON_THE_WAY;
    }

    @Override
    public Optional<FixedAges> fixedAges() {
        return Optional.of(new FixedAges(delay, 1));
    }

    /** {@code delayed} of an experiment file. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "delayed";
        }

        @Override
        public String meaning() {
            return "a ring feels what the others were some ticks ago";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option.Time("delay", "how old what a ring feels is", 0, LONGEST, 0));
        }

        @Override
        public Coupling create(Values values) {
            return new Delayed(values.whole("delay"));
        }

        @Override
        public Class<? extends Coupling> type() {
            return Delayed.class;
        }
    }
}
