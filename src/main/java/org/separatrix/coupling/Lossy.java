package org.separatrix.coupling;

import java.util.List;
import org.separatrix.noise.Stream;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Require;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * The message from l to k of tick t is lost with probability q, in each trial by itself; ring k takes its tick on the
 * newest m_l that reached it. m_l(0) always arrives.
 *
 * @param loss q in [0, 1)
 */
public record Lossy(double loss) implements Coupling {

    public Lossy {
        Require.that(loss >= 0.0 && loss < 1.0, "loss", loss, "at least 0 and below 1");
    }

    @Override
    public Link link(TrialRange range, int from, int to) {
        Stream[] draws = range.streams("lost message", from, to);
        return new HoldingLink(range.count()) {

            @Override
            boolean passes(int tick, int trial, Signal sent, Signal held) {
                return draws[trial].uniform(tick) >= loss;
            }

            @Override
            void stopped(int trial, Traffic traffic) {
                traffic.lose();
            }
        };
    }

    @Override
    public Stage stage() {
        return Stage.ON_THE_WAY;
    }

    /** {@code lossy} of an experiment file. */
    public static final class Kind implements CouplingVariant {

        @Override
        public String name() {
            return "lossy";
        }

        @Override
        public String meaning() {
            return "messages are lost with a probability, and a ring steps on the newest that arrived";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option.Real(
                    "loss",
                    "probability that a message of a trial is lost",
                    "a number >= 0 and below 1",
                    q -> 0.0 <= q && q < 1.0,
                    0.0));
        }

        @Override
        public Coupling create(Values values) {
            return new Lossy(values.number("loss"));
        }

        @Override
        public Class<? extends Coupling> type() {
            return Lossy.class;
        }
    }
}
