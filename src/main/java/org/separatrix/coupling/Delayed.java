package org.separatrix.coupling;

/**
 * Ring k takes tick t on m_l(max(0, t − d)).
 *
 * @param delay d ≥ 0, ticks
 */
public record Delayed(int delay) implements Coupling {

    public Delayed {
        Allowed.require(delay >= 0, "delay", delay, "at least 0");
    }

    @Override
    public Link link(Fates fates, int from, int to) {
        Signal[] memory = new Signal[delay + 1];
        return (tick, said, traffic) -> {
            memory[tick % memory.length] = said;
            return memory[Math.max(0, tick - delay) % memory.length];
        };
    }
}
