package org.separatrix.coupling;

/**
 * A ring speaks every m ticks, and its last word is held: ring k takes tick t on m_l(m ⌊t/m⌋).
 *
 * @param every m ≥ 1, ticks
 */
public record Multirate(int every) implements Coupling {

    public Multirate {
        Allowed.require(every >= 1, "every", every, "at least 1");
    }

    @Override
    public Link link(Fates fates, int from, int to) {
        return new Link() {
            private Signal held;

            @Override
            public Signal carry(int tick, Signal said, Traffic traffic) {
                if (tick % every == 0) {
                    held = said;
                } else {
                    traffic.save(fates.trials());
                }
                return held;
            }
        };
    }
}
