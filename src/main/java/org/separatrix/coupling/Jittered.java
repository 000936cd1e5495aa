package org.separatrix.coupling;

import java.util.List;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Require;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * In each trial every ring takes tick t only with probability p, on m_l(t); otherwise its rates stay as they are, and
 * its noise of that tick is unused.
 *
 * @param probability p in (0, 1]
 */
public record Jittered(double probability) implements Coupling {

    public Jittered {
        Require.that(probability > 0.0 && probability <= 1.0, "probability", probability, "above 0 and at most 1");
    }

    @Override
    public Pace pace(TrialRange range, int participant) {
        return new Pace(probability, range.streams("jitter", participant));
    }

    @Override
    public Stage stage() {
        return Stage.PACING;
    }

    /** {@code jittered} of an experiment file. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "jittered";
        }

        @Override
        public String meaning() {
            return "a ring of a trial takes a tick only with a probability";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option.Real(
                    "probability",
                    "with which a ring of a trial takes a tick",
                    "a number > 0 and at most 1",
                    p -> 0.0 < p && p <= 1.0,
                    1.0));
        }

        @Override
        public Coupling create(Values values) {
            return new Jittered(values.number("probability"));
        }

        @Override
        public Class<? extends Coupling> type() {
            return Jittered.class;
        }
    }
}
