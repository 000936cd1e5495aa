package org.separatrix.coupling;

import java.util.List;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Require;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * Ring l sends at t = 0, and then in each trial whenever its value differs by more than ε from the value that it sent
 * last. Ring k takes its tick on the value sent last. A field of several channels differs if one channel does.
 *
 * @param threshold ε ≥ 0, in the units of the field: a rate, under mean-field coupling
 */
public record EventTriggered(double threshold) implements Coupling {

    public EventTriggered {
        Require.that(threshold >= 0.0 && Double.isFinite(threshold), "threshold", threshold, "at least 0");
    }

    @Override
    public Link link(TrialRange range, int from, int to) {
        int trials = range.count();
        return new HoldingLink(trials) {

            @Override
            boolean passes(int tick, int trial, Signal sent, Signal held) {
                for (int i = trial; i < sent.field().length; i += trials) {
                    if (Math.abs(sent.field()[i] - held.field()[i]) > threshold) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            void stopped(int trial, Traffic traffic) {
                traffic.save(trial);
            }
        };
    }

    @Override
    public Stage stage() {
        return Stage.SPEAKING;
    }

    /** {@code event-triggered} of an experiment file. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "event-triggered";
        }

        @Override
        public String meaning() {
            return "a ring of a trial speaks when it differs enough from its last word";
        }

        @Override
        public List<Option> options() {
            return List.of(Option.Real.nonNegative(
                    "threshold", "difference of activity that makes a ring of a trial speak", 0.0));
        }

        @Override
        public Coupling create(Values values) {
            return new EventTriggered(values.number("threshold"));
        }

        @Override
        public Class<? extends Coupling> type() {
            return EventTriggered.class;
        }
    }
}
