package org.separatrix.coupling;

import org.separatrix.noise.Stream;

/**
 * The message from l to k of tick t is lost with probability q, in each trial by itself; ring k takes its tick on the
 * newest m_l that reached it. m_l(0) always arrives.
 *
 * @param loss q in [0, 1)
 */
public record Lossy(double loss) implements Coupling {

    public Lossy {
        Allowed.require(loss >= 0.0 && loss < 1.0, "loss", loss, "at least 0 and below 1");
    }

    @Override
    public Link link(Fates fates, int from, int to) {
        Stream[] draws = fates.draws("lost message", from, to);
        return new HoldingLink(fates.trials()) {

            @Override
            boolean passes(int tick, int trial, Signal said, Signal held) {
                return draws[trial].uniform(tick) >= loss;
            }

            @Override
            void stopped(int messages, Traffic traffic) {
                traffic.lose(messages);
            }
        };
    }
}
