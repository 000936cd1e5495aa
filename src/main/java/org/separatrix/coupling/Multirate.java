package org.separatrix.coupling;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Require;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * A ring sends every m ticks, and its last message is held: ring k takes tick t on m_l(m ⌊t/m⌋).
 *
 * @param every m ≥ 1, ticks
 */
public record Multirate(int every) implements Coupling {

    public Multirate {
        Require.that(every >= 1, "every", every, "at least 1");
    }

    @Override
    public Link link(TrialRange range, int from, int to) {
        return new Link() {
            private @Nullable Signal held;

            @Override
            public Signal carry(int tick, Signal sent, Traffic traffic) {
                if (held == null || tick % every == 0) {
                    held = sent;
                    return sent;
                }
                Signal last = held;
                traffic.save();
                return last;
            }
        };
    }

    @Override
    public Stage stage() {
        return Stage.SPEAKING;
    }

    @Override
    public Optional<FixedAges> fixedAges() {
        return Optional.of(new FixedAges(0, every));
    }

    /** {@code multirate} of an experiment file. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "multirate";
        }

        @Override
        public String meaning() {
            return "a ring speaks every some ticks, and its last word is held";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option.Time("every", "ticks from one word of a ring to its next", 1, LONGEST, 1));
        }

        @Override
        public Coupling create(Values values) {
            return new Multirate(values.whole("every"));
        }

        @Override
        public Class<? extends Coupling> type() {
            return Multirate.class;
        }
    }
}
